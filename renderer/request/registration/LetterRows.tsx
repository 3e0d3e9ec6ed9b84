import { purposeNames } from '../../../shared/candidate/model.ts'
import { normaliseDocumentNumber } from '../../../shared/documentNumber/parseDocumentNumber.ts'
import { urgencyNames } from '../../../shared/request/model.ts'
import { CheckField } from '../../components/field/CheckField.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { choicesOf } from '../../components/field/choices.ts'
import { FormRow } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { DayField } from '../../frame/day/DayField.tsx'
import { requestWords } from '../words.ts'
import type { RegistrationState } from './useRegistration.ts'

const { fields, register: words } = requestWords
const purposes = choicesOf(purposeNames)
const urgencies = choicesOf(urgencyNames)

const standard = (typed: string) => {
  const number = normaliseDocumentNumber(typed)
  return number.ok ? number.value : typed.trim()
}

export interface LetterRowsProps {
  readonly registration: RegistrationState
}

/** What the paper says, from its head to its foot. */
export function LetterRows({ registration }: LetterRowsProps) {
  const { form, preview, problems } = registration
  const typed = form.value('documentNumber') ?? ''
  const number = typed === '' ? null : normaliseDocumentNumber(typed)
  const duplicate = preview?.duplicate
  return (
    <>
      <FormRow
        label={fields.documentNumber}
        required
        error={
          number?.ok === false
            ? number.fault.message
            : duplicate
              ? words.duplicate(duplicate.intakeNumber)
              : form.error('documentNumber')
        }
      >
        <TextField {...form.field('documentNumber')} normalise={standard} maxLength={60} />
      </FormRow>
      <FormRow
        label={fields.documentDate}
        required
        error={form.error('documentDate') ?? problems.documentDate}
      >
        <DayField {...form.field('documentDate')} />
      </FormRow>
      <FormRow label={fields.title} required span={2} error={form.error('title')}>
        <TextField {...form.field('title')} maxLength={200} />
      </FormRow>
      <FormRow label={fields.purpose} required error={form.error('purpose')}>
        <ChoiceField {...form.field('purpose')} choices={purposes} />
      </FormRow>
      <FormRow label={fields.declaredCount} required error={form.error('declaredCount')}>
        <NumberField {...form.field('declaredCount')} min={1} max={20_000} unit={words.person} />
      </FormRow>
      <FormRow label={fields.urgency} error={form.error('urgency')}>
        <ChoiceField {...form.field('urgency')} choices={urgencies} />
      </FormRow>
      <FormRow label={fields.answerWantedOn} hint={words.wantedHint} error={form.error('answerWantedOn')}>
        <DayField {...form.field('answerWantedOn')} />
      </FormRow>
      <FormRow label={fields.contactName} error={form.error('contactName')}>
        <TextField {...form.field('contactName')} maxLength={50} />
      </FormRow>
      <FormRow label={fields.contactPhone} error={form.error('contactPhone')}>
        <TextField {...form.field('contactPhone')} maxLength={40} />
      </FormRow>
      <FormRow label={fields.declaresRequery} span={2}>
        <CheckField {...form.field('declaresRequery')}>{words.requery}</CheckField>
      </FormRow>
    </>
  )
}
