import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { RestorePage } from '../backup/open/RestorePage.tsx'
import { backupWords } from '../backup/words.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { isComposing } from '../components/keyboard/isComposing.ts'
import { Block, Line, Paragraph, Quiet } from '../components/layout/layout.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { PlainPage } from '../frame/session/PlainPage.tsx'
import type { SessionScreenProps } from '../frame/session/sessionScreens.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { AlarmIcon } from '../theme/icons.ts'
import { sessionWords } from './words.ts'

const words = sessionWords.login

/** The locked machine: account and password, nothing else. Enter in the password logs in, as everywhere. */
export function LoginScreen({ state, onState }: SessionScreenProps<'locked'>) {
  const {
    isRestoring,
    setRestoring,
    loginName,
    setLoginName,
    password,
    setPassword,
    tried,
    login,
    act,
    page,
    onKeyDown,
  } = useLoginScreen({ onState })
  if (isRestoring)
    return <RestorePage onBack={() => setRestoring(false)} onRestored={() => setRestoring(false)} />
  const name = [state.centreShortName, state.machineName].filter((part) => part !== '').join(' · ')
  return (
    <Block ref={page} boxless>
      <PlainPage
        title={words.title}
        sign={name}
        foot={<LoginFoot setRestoring={setRestoring} login={login} act={act} />}
      >
        <Quiet as="p" margin={0}>
          {words.nobody}
        </Quiet>
        {state.clockWarning !== null && (
          <Line role="alert" gap="0.5rem" tone="vermilion">
            <AlarmIcon aria-hidden />
            {state.clockWarning}
          </Line>
        )}
        <div onKeyDownCapture={onKeyDown}>
          <LoginForm
            loginName={loginName}
            setLoginName={setLoginName}
            password={password}
            setPassword={setPassword}
            tried={tried}
          />
        </div>
        <ErrorNotice error={login.error} />
        <Paragraph size="0.8125rem" tone="ink-3">
          {words.forgotten}
        </Paragraph>
      </PlainPage>
    </Block>
  )
}

function LoginFoot({ setRestoring, login, act }: Pick<LoginScreenState, 'setRestoring' | 'login' | 'act'>) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.act}
          keys="f9, ctrl+enter"
          keyLabel="Enter"
          pending={login.isPending}
          onAct={act}
        />
      }
    >
      <KeyButton label={backupWords.restore.open} variant="text" onAct={() => setRestoring(true)} />
    </ActionBar>
  )
}

function LoginForm({
  loginName,
  setLoginName,
  password,
  setPassword,
  tried,
}: Pick<LoginScreenState, 'loginName' | 'setLoginName' | 'password' | 'setPassword' | 'tried'>) {
  return (
    <EntryForm label={words.title} autoFocus>
      <LoginSheet
        loginName={loginName}
        setLoginName={setLoginName}
        password={password}
        setPassword={setPassword}
        tried={tried}
      />
    </EntryForm>
  )
}

function LoginSheet({
  loginName,
  setLoginName,
  password,
  setPassword,
  tried,
}: Pick<
  Pick<LoginScreenState, 'loginName' | 'setLoginName' | 'password' | 'setPassword' | 'tried'>,
  'loginName' | 'setLoginName' | 'password' | 'setPassword' | 'tried'
>) {
  return (
    <FormSheet columns={1}>
      <FormRow label={words.loginName} error={tried && loginName === '' ? words.missing : undefined}>
        <TextField name="loginName" value={loginName} onCommit={setLoginName} maxLength={32} />
      </FormRow>
      <FormRow
        label={words.password}
        error={tried && loginName !== '' && password === '' ? words.missing : undefined}
      >
        <TextField name="password" type="password" value={password} onCommit={setPassword} maxLength={256} />
      </FormRow>
    </FormSheet>
  )
}

type LoginScreenState = ReturnType<typeof useLoginScreen>

function useLoginScreen({ onState }: Pick<SessionScreenProps<'locked'>, 'onState'>) {
  const [isRestoring, setRestoring] = useState(false)
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const login = useCommand('session.login', { onDone: onState })
  const { error } = login
  useEffect(() => {
    if (error === null) return
    setPassword('')
    // The program emptied the box: nobody left it out.
    setTried(false)
  }, [error])
  const missing = loginName === '' || password === ''
  const act = () => {
    setTried(true)
    if (!missing) login.mutate({ loginName, password })
  }
  const page = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const isPassword = event.target instanceof HTMLInputElement && event.target.type === 'password'
    if (event.key !== 'Enter' || event.shiftKey || !isPassword || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    page.current?.querySelector<HTMLButtonElement>('[data-primary]')?.click()
  }
  return {
    isRestoring,
    setRestoring,
    loginName,
    setLoginName,
    password,
    setPassword,
    tried,
    login,
    act,
    page,
    onKeyDown,
  }
}
