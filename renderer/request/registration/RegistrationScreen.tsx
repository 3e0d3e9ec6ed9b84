import { useState } from 'react'
import type { Output } from '../../../shared/contract/contract.ts'
import { useStatus } from '../../frame/status.tsx'
import { useCommand } from '../../ipc/useCommand.ts'
import { FilesPane } from '../attachment/FilesPane.tsx'
import type { PickedFile } from '../attachment/pickedFile.ts'
import { useAttach } from '../attachment/useAttach.ts'
import { requestWords } from '../words.ts'
import { RegisteredPage } from './RegisteredPage.tsx'
import { RegistrationPage } from './RegistrationPage.tsx'
import { freshBoxes } from './registrationForm.ts'
import { useRegistration } from './useRegistration.ts'

/** 收文登记: one letter after the other. */
export function RegistrationScreen() {
  const [round, setRound] = useState(0)
  return <OneRegistration key={round} onNext={() => setRound((number) => number + 1)} />
}

function OneRegistration({ onNext }: { onNext(): void }) {
  const { files, setFiles, done, state, attach, register, registration } = useOneRegistration()
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
    />
  )
}

function useOneRegistration() {
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
    draftKey: 'requests.register',
    start: freshBoxes(new Date()),
    exceptRequestId: null,
    onSave: (letter, supersedesId) => register.mutate({ registration: letter, supersedesId }),
  })
  if (registration.isClassified && files.length > 0) setFiles([])
  return { files, setFiles, done, state, attach, register, registration }
}
