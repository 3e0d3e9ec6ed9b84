import { checkCharacter } from '../../shared/identity/checkCharacter.ts'
import { checkRoster, type RosterCheck, type RosterCheckOptions } from '../../shared/roster/checkRoster.ts'
import type { Sheet, SheetCell, SheetRow } from '../../shared/roster/sheet.ts'

/** An invented identity number with a right check character. */
export function inventedId(sequence: number, birth = '19950612', region = '410105'): string {
  const seventeen = region + birth + String(sequence).padStart(3, '0')
  return seventeen + checkCharacter(seventeen)
}

/** A cell given as text, or as it is; an empty text is no cell. */
export type CellGiven = string | SheetCell

/** A sheet of text rows from row 1. */
export function sheetOf(rows: readonly (readonly CellGiven[])[], facts: Partial<Sheet> = {}): Sheet {
  const lines: SheetRow[] = rows.map((cells, index) => ({
    row: index + 1,
    hidden: false,
    cells: cells.map((cell) =>
      typeof cell === 'string' ? (cell === '' ? null : { text: cell, kind: 'text' }) : cell,
    ),
  }))
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== null))
  return {
    name: 'Sheet1',
    title: 'Sheet1',
    hidden: false,
    hiddenColumns: [],
    merges: [],
    rows: filled,
    ...facts,
  }
}

/** Checks sheets with a day of receipt and a purpose that no test has to care about. */
export function checked(sheets: readonly Sheet[], options: Partial<RosterCheckOptions> = {}): RosterCheck {
  return checkRoster(sheets, { receivedOn: '2026-11-22', defaultPurpose: 'recruitment', ...options })
}
