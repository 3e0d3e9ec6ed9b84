import { entranceNames } from '../../../shared/objection/model.ts'
import type { EntryView } from '../../../shared/objection/summary.ts'
import { ChoiceField } from '../../components/field/ChoiceField.tsx'
import { FormRow } from '../../components/field/FormRow.tsx'
import { caseWords } from '../case/words.ts'

const words = caseWords.dialog

export interface EntryChoiceProps {
  readonly entries: readonly EntryView[]
  /** Null means the case as a whole. */
  readonly value: number | null
  /** Words for the case as a whole; left out, one entrance must be chosen. */
  readonly whole?: string
  onEntry(entryId: number | null): void
}

/** Which entrance is meant; nothing is asked where there is only one and the whole is not another answer. */
export function EntryChoice({ entries, value, whole, onEntry }: EntryChoiceProps) {
  if (entries.length < 2) return null
  const choices = entries.map(({ entryId, entrance }) => ({
    value: String(entryId),
    label: entranceNames[entrance],
  }))
  return (
    <FormRow label={words.entry} required group>
      <ChoiceField
        name="entry"
        label={words.entry}
        value={value === null ? 'whole' : String(value)}
        choices={whole === undefined ? choices : [...choices, { value: 'whole', label: whole }]}
        onCommit={(chosen) => onEntry(chosen === 'whole' ? null : Number(chosen))}
      />
    </FormRow>
  )
}
