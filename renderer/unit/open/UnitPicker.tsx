import { useState } from 'react'
import { type Unit, unitKindWords } from '../../../shared/unit/model.ts'
import type { FieldProps } from '../../components/field/box/fieldRow.ts'
import { PickerField } from '../../components/field/PickerField.tsx'
import { useQuery } from '../../ipc/useQuery.ts'
import { unitWords as words } from '../words.ts'

export interface UnitPickerProps extends Omit<FieldProps<number>, 'onCommit'> {
  /** Gives the whole unit, so that a form can take over its contact and channel. */
  onUnit(unit: Unit | null): void
  readonly autoFocus?: boolean
  /** Told what is typed, so that a new unit can begin with it. */
  onTyped?(text: string): void
}

const optionOf = (unit: Unit) => ({
  id: unit.id,
  label: unit.name,
  note: `${unitKindWords[unit.kind]}${unit.unconfirmedSince === null ? '' : words.unconfirmedNote}`,
})

/** 来文单位 by name, alias or pinyin initials; F4 opens the list, units that wrote lately first. */
export function UnitPicker({ onUnit, onTyped, ...field }: UnitPickerProps) {
  const [typed, setTyped] = useState('')
  const found = useQuery('units.list', { filter: { text: typed }, offset: 0, limit: 50 }, { keepOld: true })
  const chosenId = field.value ?? null
  const chosen = useQuery('units.get', { unitId: chosenId ?? 0 }, { enabled: chosenId !== null })
  const rows = found.data?.rows ?? []
  const held = chosenId === null ? undefined : chosen.data
  return (
    <PickerField
      {...field}
      options={rows.map(optionOf)}
      chosen={held && optionOf(held)}
      addHint={words.addHint}
      // Before the first answer there is nothing to keep: an Enter then waits, too.
      loading={found.isPending || found.isPlaceholderData}
      onSearch={(text) => {
        setTyped(text)
        onTyped?.(text)
      }}
      onCommit={(id) => onUnit(rows.find((unit) => unit.id === id) ?? null)}
    />
  )
}
