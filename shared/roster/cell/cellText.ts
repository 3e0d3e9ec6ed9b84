import { withoutBlanks } from '../../input/ignorable.ts'
import type { RosterField } from '../heading/rosterField.ts'
import type { SheetCell, SheetRow } from '../sheet.ts'

/** The cell of a field in a row, or null when the column or the cell is absent. */
export function cellAt(
  row: SheetRow,
  places: Partial<Record<RosterField, number>>,
  field: RosterField,
): SheetCell | null {
  const place = places[field]
  return place === undefined ? null : (row.cells[place] ?? null)
}

/** A text without any blank, for comparing. */
export function dense(text: string): string {
  return withoutBlanks(text)
}

/** The text of a field without blanks at its ends, or null when nothing is there: for fields that are only carried along. */
export function carriedText(cell: SheetCell | null, maxLength: number): string | null {
  const text = cell?.text.trim().slice(0, maxLength)
  return text || null
}
