import type { CheckedRow, CheckedSheet, RosterCheck } from '../checkRoster.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import { identityRuns } from './identityRuns.ts'
import type { CensusSheet, UnreadReason } from './model.ts'

/** What stands over the columns of a list. */
export interface Headings {
  /** The heading of each column, both rows of a split heading together. */
  readonly texts: readonly string[]
  /** Columns that hold the persons' own numbers, one for each list side by side. */
  readonly ownColumns: readonly number[]
}

/** A sheet of the census beside what readers and check made of it. */
export interface SheetView {
  readonly persons: readonly CheckedRow[]
  readonly personRows: ReadonlySet<number>
  readonly isRoster: boolean
  readonly isChosen: boolean
  readonly hidden: boolean
  /** The headings over a row; a person's row without any goes by those of the list that it goes on with. */
  readonly over: (row: number) => Headings | null
  /** The columns of the readers' row that hold this run. */
  readonly columnsOf: (row: number, run: string) => readonly number[]
  /** Why the check says that it did not read this row. */
  readonly unreadReason: (row: number) => UnreadReason | null
}

/** The view of one sheet of the census; null when the readers hand over no such sheet. */
export function sheetView({ name, title }: CensusSheet, answer: CensusAnswer): SheetView | null {
  const { sheets, chosen, check } = answer
  const index = sheets.findIndex((sheet) => (name === null ? sheet.title === title : sheet.name === name))
  const sheet = sheets[index]
  if (sheet === undefined) return null
  const asChecked = chosen.indexOf(index)
  const checked = check.sheets[asChecked]
  const persons = asChecked < 0 ? [] : check.rows.filter(({ sheetIndex }) => sheetIndex === asChecked)
  const personRows = new Set(persons.map(({ row }) => row))
  const reasons = new Map(checked?.unread.map(({ row, reason }) => [row, reason]))
  const own = checked === undefined ? null : headingsIn(checked)
  // Most sheets have no place that has to be looked up.
  let rows: ReadonlyMap<number, SheetRow> | null = null
  return {
    persons,
    personRows,
    isRoster: checked?.isRoster ?? false,
    isChosen: asChecked >= 0,
    hidden: sheet.hidden,
    over: (row) => {
      if (own !== null) return row > (checked?.headingRow ?? 0) ? own : null
      return personRows.has(row) ? continued(check.sheets, asChecked) : null
    },
    columnsOf: (row, run) => {
      rows ??= new Map(sheet.rows.map((each) => [each.row, each]))
      return (rows.get(row)?.cells ?? []).flatMap((cell, column) =>
        cell !== null && identityRuns(cell.text, true).includes(run) ? [column] : [],
      )
    },
    unreadReason: (row) => reasons.get(row) ?? null,
  }
}

function headingsIn({ headings, lists }: CheckedSheet): Headings | null {
  return headings.length === 0 ? null : { texts: headings, ownColumns: lists.map(({ idNumber }) => idNumber) }
}

/** The columns of the nearest list before, else behind: what a sheet without headings goes on with. */
function continued(sheets: readonly CheckedSheet[], at: number): Headings | null {
  const inOrder = [...sheets.slice(0, at).reverse(), ...sheets.slice(at + 1)]
  return inOrder.map(headingsIn).find((headings) => headings !== null) ?? null
}

/** What the census is held against: the readers' sheets, which of them were checked (by index, in the order given to the check), and the answer. */
export interface CensusAnswer {
  readonly sheets: readonly Sheet[]
  readonly chosen: readonly number[]
  readonly check: RosterCheck
}
