import { useState } from 'react'
import type { Registration, RequestDetail } from '../../../shared/request/summary.ts'
import { ReasonDialog } from '../../components/dialog/ReasonDialog.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { useIdParam, useNavigation } from '../../frame/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { AttachmentsPane } from '../attachment/AttachmentsPane.tsx'
import { requestWords } from '../words.ts'
import { RegistrationPage } from './RegistrationPage.tsx'
import { boxesOfLetter } from './registrationForm.ts'
import { useRegistration } from './useRegistration.ts'

const words = requestWords.register

/** 更正收文登记: the same form for a letter that waits for its 初审, beside its scan. */
export function ChangeScreen() {
  const requestId = useIdParam('requestId')
  const letter = useQuery('requests.get', { requestId: requestId ?? 0 }, { enabled: requestId !== null })
  if (letter.data === undefined) return <ErrorNotice error={letter.error} />
  return <ChangeOne letter={letter.data} />
}

function ChangeOne({ letter }: { readonly letter: RequestDetail }) {
  const { requestId } = letter
  const { go } = useNavigation()
  const status = useStatus()
  const [wanted, setWanted] = useState<Registration | null>(null)
  const change = useCommand('requests.change', {
    onDone: () => {
      registration.draft.discard()
      status.say(words.changed)
      go(`/requests/${requestId}`)
    },
  })
  const registration = useRegistration({
    draftKey: `requests.change:${requestId}`,
    start: boxesOfLetter(letter),
    exceptRequestId: requestId,
    onSave: setWanted,
  })
  return (
    <>
      <RegistrationPage
        title={`${words.changeTitle}　${letter.intakeNumber}`}
        act={words.changeAct}
        registration={registration}
        pending={false}
        error={null}
        side={<AttachmentsPane letter={letter} />}
      />
      <ReasonDialog
        open={wanted !== null}
        title={words.changeTitle}
        consequence={words.changeConsequence}
        confirmLabel={words.changeAct}
        phrases={words.changePhrases}
        pending={change.isPending}
        error={change.error}
        onCancel={() => setWanted(null)}
        onConfirm={(reason) => wanted && change.mutate({ requestId, registration: wanted, reason })}
      />
    </>
  )
}
