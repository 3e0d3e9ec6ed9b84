import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { KeyButton } from '../../components/act/KeyButton.tsx'
import { useNavigation, useTold } from '../../frame/place/navigation.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { place } from '../../place/place.ts'
import { FilesPane } from '../attachment/FilesPane.tsx'
import type { PickedFile } from '../attachment/pickedFile.ts'
import { useAttach } from '../attachment/useAttach.ts'
import { requestWords } from '../words.ts'
import { RegisteredPage } from './RegisteredPage.tsx'
import { RegistrationPage } from './RegistrationPage.tsx'
import { freshBoxes } from './registrationForm.ts'
import { type RegistrationState, useRegistration } from './useRegistration.ts'

/** 收文登记: one letter after the other. */
export function RegistrationScreen() {
  const [round, setRound] = useState(0)
  const { draft = 1 } = useTold(place.newRequest)
  return (
    <OneRegistration
      key={`${draft}:${round}`}
      draft={draft}
      onNext={() => setRound((number) => number + 1)}
    />
  )
}

interface OneRegistrationProps {
  /** Of several letters that are being registered side by side. */
  readonly draft: number
  onNext(): void
}

function OneRegistration({ draft, onNext }: OneRegistrationProps) {
  const { files, setFiles, done, state, attach, register, registration } = useOneRegistration(draft)
  const another = useAnotherRegistration(registration)
  if (done !== null)
    return (
      <RegisteredPage
        letter={done}
        files={state}
        onNext={onNext}
        onRetry={(failed) => void attach(done.requestId, failed)}
      />
    )
  return (
    <RegistrationPage
      title={requestWords.register.title}
      act={requestWords.register.act}
      registration={registration}
      pending={register.isPending}
      error={register.error}
      side={<FilesPane files={files} onFiles={setFiles} />}
      otherKeys={
        <KeyButton
          label={requestWords.register.another}
          keys="alt+z"
          keyLabel={requestWords.register.anotherKey}
          variant="text"
          onAct={another}
        />
      }
    />
  )
}

const draftKey = 'requests.register'
const keyOf = (draft: number) => (draft === 1 ? draftKey : `${draftKey}:${draft}`)

/** Lays this letter aside as a draft and opens an empty form beside it. */
function useAnotherRegistration({ draft, form, restored }: RegistrationState) {
  const { go } = useNavigation()
  const status = useStatus()
  const drafts = useQuery('drafts.list', {}, { enabled: false })
  return () => {
    if (!form.isDirty && !restored) return status.say(requestWords.register.stillEmpty)
    draft.keep()
    void drafts.refetch().then(({ data = [] }) => {
      const taken = new Set(data.map(({ key }) => key))
      let next = 1
      while (taken.has(keyOf(next))) next += 1
      go(place.newRequest.at(next === 1 ? {} : { draft: next }))
    })
  }
}

function useOneRegistration(number: number) {
  const status = useStatus()
  const [files, setFiles] = useState<readonly PickedFile[]>([])
  const [done, setDone] = useState<Output<'requests.register'> | null>(null)
  const { state, attach } = useAttach()
  const register = useCommand('requests.register', {
    onDone: (letter) => {
      registration.draft.discard()
      status.say(requestWords.done.status(letter.intakeNumber))
      setDone(letter)
      void attach(letter.requestId, files)
    },
  })
  const registration = useRegistration({
    draftKey: keyOf(number),
    start: freshBoxes(new Date()),
    exceptRequestId: null,
    onSave: (letter, supersedesId) => register.mutate({ registration: letter, supersedesId }),
  })
  if (registration.isClassified && files.length > 0) setFiles([])
  return { files, setFiles, done, state, attach, register, registration }
}
