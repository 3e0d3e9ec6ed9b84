import { entranceNames, type Ground, groundNames } from '../../../shared/objection/model.ts'
import { CheckField } from '../../components/field/CheckField.tsx'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FoldingSheet } from '../../components/field/FoldingSheet.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { TextField } from '../../components/field/TextField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { Line } from '../../components/layout/layout.tsx'
import { DayField } from '../../frame/day/DayField.tsx'
import { DisputedRows } from './DisputedRows.tsx'
import type { EntryState } from './useEntry.ts'
import { entryWords as words } from './words.ts'

const { fields, hintsOf } = words
const grounds = Object.entries(groundNames) as [Ground, string][]

export interface EntrySheetProps {
  readonly state: EntryState
  /** When we recorded that the unit had our letter; null when we did not. */
  readonly unitReceivedOn: string | null
  onLeave(): void
}

/** The paper form of 异议登记: by whom, when, on what grounds, what is stated and what is claimed. */
export function EntrySheet({ state, unitReceivedOn, onLeave }: EntrySheetProps) {
  const { form } = state
  return (
    <EntryForm keep={state.draft} label={words.form} autoFocus ref={form.ref} onLeave={onLeave}>
      <FoldingSheet>
        <FormRow label={fields.entrance} required span={2} error={form.error('entrance')}>
          <ChoiceField
            {...form.field('entrance')}
            choices={state.subject.entrances.map((value) => ({ value, label: entranceNames[value] }))}
          />
        </FormRow>
        <FormRow label={fields.documentNumber} error={form.error('documentNumber')}>
          <TextField {...form.field('documentNumber')} maxLength={60} />
        </FormRow>
        <FormRow label={fields.documentDate} error={form.error('documentDate')}>
          <DayField {...form.field('documentDate')} />
        </FormRow>
        <DateRows state={state} unitReceivedOn={unitReceivedOn} />
        <GroundsRow state={state} />
        <FormRow label={fields.statement} required span={2} error={form.error('statement')}>
          <TextField {...form.field('statement')} rows={3} maxLength={2000} />
        </FormRow>
        <FormRow label={fields.items} span={2} group error={form.error('items')}>
          <DisputedRows items={form.value('items') ?? []} onItems={(items) => form.set('items', items)} />
        </FormRow>
        <FormRow label={fields.contactName} error={form.error('contactName')}>
          <TextField {...form.field('contactName')} maxLength={30} />
        </FormRow>
        <FormRow label={fields.contactPhone} error={form.error('contactPhone')}>
          <TextField {...form.field('contactPhone')} type="tel" maxLength={40} />
        </FormRow>
      </FoldingSheet>
    </EntryForm>
  )
}

function DateRows({ state, unitReceivedOn }: Pick<EntrySheetProps, 'state' | 'unitReceivedOn'>) {
  const { form, preview } = state
  const entrance = form.value('entrance')
  const isCandidate = entrance === 'candidate'
  const resultHint = !isCandidate && unitReceivedOn !== null ? hintsOf.ours(unitReceivedOn) : hintsOf.unknown
  return (
    <>
      <FormRow
        label={fields.receivedOn}
        required
        hint={hintsOf.receivedOn}
        error={form.error('receivedOn') ?? preview?.problem ?? undefined}
      >
        <DayField {...form.field('receivedOn')} />
      </FormRow>
      <FormRow
        label={fields.resultReceivedOn[isCandidate ? 'candidate' : 'unit']}
        hint={resultHint}
        error={form.error('resultReceivedOn')}
      >
        <DayField {...form.field('resultReceivedOn')} />
      </FormRow>
      {isCandidate && (
        <FormRow
          label={fields.personAppliedOn}
          hint={hintsOf.personAppliedOn}
          error={form.error('personAppliedOn')}
        >
          <DayField {...form.field('personAppliedOn')} />
        </FormRow>
      )}
      <FormRow
        label={fields.proof}
        span={isCandidate ? 1 : 2}
        hint={hintsOf.proof}
        error={form.error('proof')}
      >
        <TextField {...form.field('proof')} maxLength={200} />
      </FormRow>
    </>
  )
}

function GroundsRow({ state: { form } }: Pick<EntrySheetProps, 'state'>) {
  const chosen: readonly Ground[] = form.value('grounds') ?? []
  const turn = (ground: Ground, isOn: boolean) =>
    form.set(
      'grounds',
      grounds.map(([value]) => value).filter((value) => (value === ground ? isOn : chosen.includes(value))),
    )
  return (
    <FormRow label={fields.grounds} required span={2} group error={form.error('grounds')}>
      <Line wrap gap="0 0.5rem">
        {grounds.map(([ground, label]) => (
          <CheckField
            key={ground}
            name={`ground-${ground}`}
            value={chosen.includes(ground)}
            error={form.error('grounds')}
            onCommit={(isOn) => turn(ground, isOn)}
          >
            {label}
          </CheckField>
        ))}
      </Line>
    </FormRow>
  )
}
