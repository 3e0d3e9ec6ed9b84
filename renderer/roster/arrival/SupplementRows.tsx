import { FormRow, FormSheet } from '../../components/field/FormRow.tsx'
import { NumberField } from '../../components/field/NumberField.tsx'
import { EntryForm } from '../../components/keyboard/EntryForm.tsx'
import { DayField } from '../../frame/day/DayField.tsx'
import { rosterWords } from '../words.ts'
import type { SupplementForm } from './arrival.ts'

const words = rosterWords.arrival

/** How many persons the supplement names and when it was received. */
export function SupplementRows({ form }: { readonly form: SupplementForm }) {
  return (
    <EntryForm keep="here" label={words.form} autoFocus>
      <FormSheet>
        <FormRow label={words.count} required>
          <NumberField
            name="count"
            value={form.count}
            min={1}
            max={20_000}
            unit={rosterWords.personUnit}
            onCommit={form.setCount}
          />
        </FormRow>
        <FormRow label={words.day} required hint={words.hint}>
          <DayField name="day" value={form.day} onCommit={form.setDay} />
        </FormRow>
      </FormSheet>
    </EntryForm>
  )
}
