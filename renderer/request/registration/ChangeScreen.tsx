import { useState } from 'react'
import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import type { Registration, RequestDetail } from '../../../shared/request/summary.ts'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { ReasonDialog } from '../../form/ReasonDialog.tsx'
import { useIdParam, useNavigation, useTold } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { AttachmentsPane } from '../attachment/AttachmentsPane.tsx'
import { requestWords } from '../words.ts'
import { Consequences } from './Consequences.tsx'
import { RegistrationPage } from './RegistrationPage.tsx'
import { boxesOfLetter, registrationOfLetter } from './registrationForm.ts'
import { useRegistration } from './useRegistration.ts'

const words = requestWords.register

/** 更正收文登记: the same form until the reply is signed, beside the scan; `?count=6` brings the number of the list along. */
export function ChangeScreen() {
  const requestId = useIdParam(place.requestChange, 'requestId')
  const letter = useQuery('requests.get', { requestId: requestId ?? 0 }, { enabled: requestId !== null })
  if (letter.data === undefined) return <ErrorNotice error={letter.error} />
  return <ChangeOne letter={letter.data} />
}

function ChangeOne({ letter }: { readonly letter: RequestDetail }) {
  const { requestId, wanted, setWanted, change, registration, preview } = useChangeOne({ letter })
  return (
    <>
      <RegistrationPage
        title={`${words.changeTitle}　${signedNumber('incoming', letter.intakeNumber)}`}
        act={words.changeAct}
        registration={registration}
        pending={false}
        error={null}
        side={<AttachmentsPane letter={letter} />}
      />
      <ReasonDialog
        open={wanted !== null}
        title={words.changeTitle}
        consequence={<Consequences preview={preview.data} />}
        blocked={preview.data === undefined ? words.computing : (preview.data.obstacle ?? undefined)}
        confirmLabel={words.changeAct}
        phrases={words.changePhrases}
        pending={change.isPending}
        error={preview.error ?? change.error}
        onCancel={() => setWanted(null)}
        onConfirm={(reason) => wanted && change.mutate({ requestId, registration: wanted, reason })}
      />
    </>
  )
}

function useChangeOne({ letter }: { readonly letter: RequestDetail }) {
  const { requestId } = letter
  const count = useTold(place.requestChange).count ?? null
  const { go } = useNavigation()
  const status = useStatus()
  const [wanted, setWanted] = useState<Registration | null>(null)
  const change = useCommand('requests.change', {
    onDone: ({ proposal }) => {
      registration.draft.discard()
      status.say(proposal === null ? words.changed : words.changeProposed)
      go(place.request.at({ requestId }))
    },
  })
  const registration = useRegistration({
    draftKey: `requests.change:${requestId}${count === null ? '' : `:${count}`}`,
    start: { ...boxesOfLetter(letter), ...(count !== null && { declaredCount: count }) },
    exceptRequestId: requestId,
    onSave: setWanted,
  })
  const preview = useQuery(
    'requests.previewChange',
    { requestId, registration: wanted ?? registrationOfLetter(letter) },
    { enabled: wanted !== null, fresh: true },
  )
  return { requestId, wanted, setWanted, change, registration, preview }
}
