import type { ReactNode } from 'react'
import { z } from 'zod'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { filled } from '../../form/filled.ts'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { userWords as words } from '../words.ts'

const Boxes = z.object({ reason: filled(words.reasonMissing, 2) })

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
  const form = useSchemaForm(Boxes, { onSave: ({ reason }) => onPropose(reason) })
  return (
    <FormDialog
      title={title}
      width={children === undefined ? 'narrow' : 'wide'}
      explain={what}
      actLabel={words.propose}
      pending={pending}
      error={error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onCancel}
    >
      {children}
      <FormRow label={words.reason} required error={form.error('reason')}>
        <TextField {...form.field('reason')} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}
