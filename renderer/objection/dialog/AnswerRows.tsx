import { z } from 'zod'
import { RecheckOutcome, recheckOutcomeNames } from '../../../shared/objection/model.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import type { SchemaForm } from '../../form/useSchemaForm.ts'
import { DayField } from '../../frame/day/DayField.tsx'
import { caseWords } from '../case/words.ts'

const words = caseWords.dialog.answer
const outcomes = RecheckOutcome.options.map((value) => ({ value, label: recheckOutcomeNames[value] }))

/** What is typed from the paper of the answer. */
export const AnswerBoxes = z.object({
  outcome: z.enum(RecheckOutcome.options, { error: words.noOutcome }),
  documentNumber: z.string({ error: words.noNumber }).trim().min(1, words.noNumber).max(60),
  documentDate: z.iso.date({ error: words.noDay }),
  receivedOn: z.iso.date({ error: words.noDay }),
  summary: z.string({ error: words.noSummary }).trim().min(2, words.noSummary).max(1000),
})

export interface AnswerRowsProps {
  readonly form: Pick<SchemaForm<typeof AnswerBoxes>, 'field' | 'error'>
}

/** The rows of the answer, whether it is entered or corrected. */
export function AnswerRows({ form }: AnswerRowsProps) {
  return (
    <>
      <FormRow label={words.outcome} required error={form.error('outcome')}>
        <ChoiceField {...form.field('outcome')} choices={outcomes} />
      </FormRow>
      <FormRow label={words.documentNumber} required error={form.error('documentNumber')}>
        <TextField {...form.field('documentNumber')} maxLength={60} />
      </FormRow>
      <FormRow label={words.documentDate} required error={form.error('documentDate')}>
        <DayField {...form.field('documentDate')} />
      </FormRow>
      <FormRow label={words.receivedOn} required error={form.error('receivedOn')}>
        <DayField {...form.field('receivedOn')} />
      </FormRow>
      <FormRow label={words.summary} required hint={words.summaryHint} error={form.error('summary')}>
        <TextField {...form.field('summary')} rows={3} maxLength={1000} />
      </FormRow>
    </>
  )
}
