import { z } from 'zod'
import { beijingInstant, beijingMinute, type Instant } from '../../../shared/time.ts'
import { FormDialog } from '../../components/dialog/FormDialog.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TimeField } from '../../components/field/TimeField.tsx'
import { dayGiven, timeGiven } from '../../form/filled.ts'
import { useSchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { requestWords } from '../words.ts'

const words = requestWords.acts
const Boxes = z.object({
  originalDay: dayGiven(requestWords.register.noDay),
  originalTime: timeGiven(requestWords.register.noTime),
})

export interface OriginalDialogProps {
  readonly pending: boolean
  readonly error: unknown
  onConfirm(at: Instant): void
  onCancel(): void
}

/** When the sealed original came; the limit starts there. */
export function OriginalDialog({ pending, error, onConfirm, onCancel }: OriginalDialogProps) {
  const [originalDay = '', originalTime = ''] = beijingMinute(new Date()).split(' ')
  const form = useSchemaForm(Boxes, {
    start: { originalDay, originalTime },
    onSave: (at) => onConfirm(beijingInstant(at.originalDay, at.originalTime)),
  })
  return (
    <FormDialog
      title={words.originalTitle}
      width="narrow"
      actLabel={words.originalAct}
      pending={pending}
      error={error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onCancel}
    >
      <FormRow label={words.originalDay} required error={form.error('originalDay')}>
        <DayField {...form.field('originalDay')} />
      </FormRow>
      <FormRow label={words.originalTime} required error={form.error('originalTime')}>
        <TimeField {...form.field('originalTime')} />
      </FormRow>
    </FormDialog>
  )
}
