import { z } from 'zod'
import { CorrectionField, correctionFieldNames } from '../../shared/candidate/summary.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { CalendarDate } from '../../shared/time.ts'
import { FormDialog } from '../components/dialog/FormDialog.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { FormRow } from '../components/field/FormRow.tsx'
import { TextField } from '../components/field/TextField.tsx'
import { useSchemaForm } from '../form/useSchemaForm.ts'
import { DayField } from '../frame/day/DayField.tsx'
import { useSession } from '../frame/session/session.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { candidateWords as words } from './words.ts'

const Form = z.strictObject({
  field: CorrectionField,
  value: z.string(words.needed.value).trim().min(1, words.needed.value).max(200),
  basis: z.string(words.needed.basis).trim().min(2, words.needed.basis).max(300),
  receivedOn: CalendarDate,
})

const choices = CorrectionField.options.map((value) => ({ value, label: correctionFieldNames[value] }))

export interface EnterCorrectionDialogProps {
  readonly row: Output<'candidates.list'>['rows'][number]
  onClose(): void
  onDone(): void
}

/** 补正 is entered from the unit's letter; a second person confirms it. */
export function EnterCorrectionDialog({ row, onClose, onDone }: EnterCorrectionDialogProps) {
  const { enter, form, field } = useEnterCorrectionDialog({ row, onDone })
  return (
    <FormDialog
      title={`${words.correctTitle}　${words.detail.title(row.listOrder)}　${row.name}`}
      explain={words.correctWhat}
      actLabel={words.correctAct}
      pending={enter.isPending}
      error={enter.error}
      formRef={form.ref}
      onAct={form.save}
      onClose={onClose}
    >
      <FormRow label={words.fields.field} required group error={form.error('field')}>
        <ChoiceField {...form.field('field')} label={words.fields.field} choices={choices} />
      </FormRow>
      <FormRow
        label={words.fields.value}
        required
        error={form.error('value')}
        hint={field === 'purpose' ? words.purposeHint : undefined}
      >
        <TextField {...form.field('value')} mono={field === 'idNumber'} maxLength={200} />
      </FormRow>
      <FormRow label={words.fields.basis} required error={form.error('basis')}>
        <TextField {...form.field('basis')} maxLength={300} />
      </FormRow>
      <FormRow label={words.fields.receivedOn} required error={form.error('receivedOn')}>
        <DayField {...form.field('receivedOn')} />
      </FormRow>
    </FormDialog>
  )
}

function useEnterCorrectionDialog({ row, onDone }: Pick<EnterCorrectionDialogProps, 'row' | 'onDone'>) {
  const status = useStatus()
  const { today } = useSession()
  const enter = useCommand('candidates.enterCorrection', {
    onDone: () => {
      status.say(words.correctDone)
      onDone()
    },
  })
  const form = useSchemaForm(Form, {
    start: { field: 'idNumber', receivedOn: today },
    onSave: (value) => enter.mutate({ candidateId: row.candidateId, ...value }),
  })
  const field = form.value('field')
  return { enter, form, field }
}
