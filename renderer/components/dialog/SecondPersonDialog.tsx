import { type ReactNode, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { FormRow } from '../field/FormRow.tsx'
import { TextField } from '../field/TextField.tsx'
import { Block, Quiet } from '../layout/layout.tsx'
import { FormDialog } from './FormDialog.tsx'

/** What the second person typed; sent to the core at once and kept nowhere. */
export interface SecondPersonCredentials {
  readonly loginName: string
  readonly password: string
}

export interface SecondPersonDialogProps {
  readonly open: boolean
  readonly title: string
  /** What both of them confirm, in plain words. */
  readonly what: ReactNode
  readonly confirmLabel?: string
  onConfirm(credentials: SecondPersonCredentials): void
  onCancel(): void
  readonly pending?: boolean
  readonly error?: unknown
}

/** An act that two people confirm at one screen: the second one types login name and password. */
export function SecondPersonDialog(props: SecondPersonDialogProps) {
  return props.open ? <OpenSecondPersonDialog {...props} /> : null
}

function OpenSecondPersonDialog(props: SecondPersonDialogProps) {
  const {
    title,
    what,
    confirmLabel,
    onCancel,
    loginName,
    setLoginName,
    password,
    setPassword,
    tried,
    missing,
    confirm,
  } = useOpenSecondPersonDialog(props)
  return (
    <FormDialog
      title={title}
      width="narrow"
      explain={
        <>
          <Block below="0.5rem">{what}</Block>
          <Quiet as="p" margin="0 0 0.75rem">
            {zhCN.secondPerson.explain}
          </Quiet>
        </>
      }
      actLabel={confirmLabel}
      pending={props.pending ?? false}
      error={props.error}
      onAct={confirm}
      onClose={onCancel}
    >
      <FormRow
        label={zhCN.secondPerson.loginName}
        required
        error={tried && missing && !props.error ? zhCN.secondPerson.missing : undefined}
      >
        <TextField name="second-login" value={loginName} onCommit={setLoginName} />
      </FormRow>
      <FormRow label={zhCN.secondPerson.password} required>
        <TextField name="second-password" type="password" value={password} onCommit={setPassword} />
      </FormRow>
    </FormDialog>
  )
}

function useOpenSecondPersonDialog(props: SecondPersonDialogProps) {
  const { title, what, confirmLabel = zhCN.secondPerson.confirm, onConfirm, onCancel } = props
  const [loginName, setLoginName] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const missing = loginName === '' || password === ''
  const confirm = () => {
    setTried(true)
    if (missing) return
    onConfirm({ loginName, password })
    setPassword('')
  }
  return {
    title,
    what,
    confirmLabel,
    onCancel,
    loginName,
    setLoginName,
    password,
    setPassword,
    tried,
    missing,
    confirm,
  }
}
