import { type ReactNode, useState } from 'react'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { userWords as words } from '../words.ts'

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
    <FormDialog
      title={title}
      width={children === undefined ? 'narrow' : 'wide'}
      explain={what}
      actLabel={words.propose}
      pending={pending}
      error={error}
      onAct={act}
      onClose={onCancel}
    >
      {children}
      <FormRow label={words.reason} required error={tried && short ? words.reasonMissing : undefined}>
        <TextField name="reason" value={reason} onCommit={setReason} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}
