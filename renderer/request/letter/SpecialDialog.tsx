import { SpecialApproval } from '../../../shared/request/model.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { requestWords } from '../words.ts'

const words = requestWords.acts

export interface SpecialDialogProps {
  /** The rule that the channel breaks. */
  readonly rule: string
  readonly pending: boolean
  readonly error: unknown
  onConfirm(approval: SpecialApproval): void
  onCancel(): void
}

/** 特批, keyed from the written 批示; another person confirms it with the paper in hand. */
export function SpecialDialog({ rule, pending, error, onConfirm, onCancel }: SpecialDialogProps) {
  const form = useSchemaForm(SpecialApproval, { onSave: onConfirm })
  return (
    <FormDialog
      title={words.specialTitle}
      explain={words.specialWhat(rule)}
      actLabel={words.specialAct}
      pending={pending}
      error={error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onCancel}
    >
      <FormRow label={words.approver} required error={form.error('approver')}>
        <TextField {...form.field('approver')} maxLength={30} />
      </FormRow>
      <FormRow label={words.approverPost} required error={form.error('post')}>
        <TextField {...form.field('post')} maxLength={40} />
      </FormRow>
      <FormRow label={words.approvedOn} required error={form.error('on')}>
        <DayField {...form.field('on')} />
      </FormRow>
      <FormRow label={words.approvalWords} required error={form.error('words')}>
        <TextField {...form.field('words')} maxLength={300} />
      </FormRow>
    </FormDialog>
  )
}
