import { KeyButton } from '../components/act/KeyButton.tsx'
import { Paragraph } from '../components/layout/layout.tsx'
import { PlainPage } from '../frame/session/PlainPage.tsx'
import type { SessionScreenProps } from '../frame/session/sessionScreens.ts'
import { useHeartbeat } from '../frame/session/useHeartbeat.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { ChangePasswordForm } from './open/ChangePasswordForm.tsx'
import { sessionWords } from './words.ts'

const words = sessionWords.password

/** Logged in, but nothing else is open until the password is one's own again. */
export function PasswordDueScreen({ state, onState }: SessionScreenProps<'unlocked'>) {
  const lock = useCommand('session.lock', { onDone: onState })
  useHeartbeat()
  return (
    <PlainPage
      title={words.title}
      sign={`${state.centreShortName} · ${state.machineName}　${state.user.name}`}
    >
      <Paragraph>{words.due[state.passwordDue ?? 'expired']}</Paragraph>
      <ChangePasswordForm owner={state.user} onChanged={onState}>
        <KeyButton
          label={words.lock}
          keys="ctrl+l"
          keyLabel="Ctrl+L"
          variant="text"
          onAct={() => lock.mutate({})}
        />
      </ChangePasswordForm>
    </PlainPage>
  )
}
