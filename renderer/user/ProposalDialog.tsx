import { type ReactNode, useState } from 'react'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ActDialog } from '../components/dialog/ActDialog.tsx'
import { FormRow, FormSheet } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { EntryForm } from '../components/keyboard/EntryForm.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { zhCN } from '../text/zhCN.ts'
import { userWords as words } from './words.ts'

export interface ProposalDialogProps {
  readonly title: string
  readonly what: string
  /** Rows above the reason. */
  readonly children?: ReactNode
  readonly pending: boolean
  readonly error: unknown
  onPropose(reason: string): void
  onCancel(): void
}

/** A change that another person will confirm: what it does, its rows, and why. */
export function ProposalDialog(props: ProposalDialogProps) {
  const { title, what, children, pending, error, onPropose, onCancel } = props
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const short = Array.from(reason.trim()).length < 2
  const act = () => {
    setTried(true)
    if (!short) onPropose(reason)
  }
  return (
    <ActDialog
      open
      title={title}
      width={children === undefined ? 'narrow' : 'wide'}
      onCancel={onCancel}
      actions={
        <ActionBar primary={<PrimaryAction label={words.propose} pending={pending} onAct={act} />}>
          <KeyButton label={zhCN.act.cancel} keyLabel="Esc" variant="text" onAct={onCancel} />
        </ActionBar>
      }
    >
      <EntryForm label={title} autoFocus>
        <p style={{ margin: '0 0 0.75rem' }}>{what}</p>
        <FormSheet columns={1}>
          {children}
          <FormRow label={words.reason} required error={tried && short ? words.reasonMissing : undefined}>
            <TextField name="reason" value={reason} onCommit={setReason} maxLength={300} />
          </FormRow>
        </FormSheet>
      </EntryForm>
      <div style={{ marginTop: '0.5rem' }}>
        <ErrorNotice error={error} />
      </div>
    </ActDialog>
  )
}
