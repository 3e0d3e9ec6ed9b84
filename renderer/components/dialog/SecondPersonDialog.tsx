import { type ReactNode, useState } from 'react'
import { zhCN } from '../../text/zhCN.ts'
import { KeyButton } from '../act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../act/PrimaryAction.tsx'
import { FormRow, FormSheet } from '../field/FormRow.tsx'
import { TextField } from '../field/TextField.tsx'
import { EntryForm } from '../keyboard/EntryForm.tsx'
import { ErrorNotice } from '../mark/ErrorNotice.tsx'
import { ActDialog } from './ActDialog.tsx'

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
  const { open, title, what, confirmLabel = zhCN.secondPerson.confirm, onConfirm, onCancel } = props
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
  return (
    <ActDialog
      open={open}
      title={title}
      onCancel={onCancel}
      actions={
        <ActionBar
          primary={<PrimaryAction label={confirmLabel} pending={props.pending ?? false} onAct={confirm} />}
        >
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" onAct={onCancel} variant="text" />
        </ActionBar>
      }
    >
      <EntryForm label={title} autoFocus>
        <div style={{ marginBottom: '0.5rem' }}>{what}</div>
        <p style={{ margin: '0 0 0.75rem', color: 'var(--ink-2)' }}>{zhCN.secondPerson.explain}</p>
        <FormSheet columns={1}>
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
        </FormSheet>
        <div style={{ marginTop: '0.5rem' }}>
          <ErrorNotice error={props.error} />
        </div>
      </EntryForm>
    </ActDialog>
  )
}
