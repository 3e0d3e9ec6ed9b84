import type { Sheet, SheetCell, SheetMerge, SheetRow } from '../../../shared/roster/sheet.ts'
import { importLimits, refusal, tooLarge } from '../file/refusals.ts'

/** A sheet while a reader fills it. */
export interface SheetBuilder {
  /** Adds a row; rows come in ascending order, rows without any text are dropped. */
  readonly add: (row: SheetRow) => void
  readonly merge: (merge: SheetMerge) => void
  readonly hideColumn: (column: number) => void
  readonly finish: () => Sheet
}

/** What may still be read from the file, over all of its sheets. */
export interface RowBudget {
  rows: number
  cells: number
  /** Of text as it lies in memory: two bytes a character. */
  bytes: number
}

/** The allowance of one file. */
export function newRowBudget(): RowBudget {
  return { rows: importLimits.rows, cells: importLimits.cells, bytes: importLimits.textBytes }
}

/** Collects one sheet within the bounds of an import: refuses too many rows, cells or texts, cuts what no list has (columns beyond 256). */
export function buildSheet(facts: Pick<Sheet, 'name' | 'title' | 'hidden'>, budget: RowBudget): SheetBuilder {
  const rows: SheetRow[] = []
  const merges: SheetMerge[] = []
  const hiddenColumns = new Set<number>()
  return {
    add: (row) => {
      const cells = trimCells(row.cells)
      if (cells.length === 0) return
      spend(budget, cells)
      rows.push({ ...row, cells })
    },
    merge: (merge) => {
      if (merges.length < importLimits.rows) merges.push(merge)
    },
    hideColumn: (column) => {
      if (column < importLimits.columns) hiddenColumns.add(column)
    },
    finish: () => ({ ...facts, hiddenColumns: [...hiddenColumns].sort((a, b) => a - b), merges, rows }),
  }
}

/** A cell of that kind, or null for an empty text; refuses a text longer than any office program keeps in a cell. */
export function makeCell(text: string, kind: SheetCell['kind'] = 'text'): SheetCell | null {
  if (text === '' && kind !== 'formula') return null
  if (text.length > importLimits.cellCharacters) throw refusal('suspicious')
  return { text, kind }
}

/** A small file may repeat a cell a million times: what counts is what would be handed on. */
function spend(budget: RowBudget, cells: readonly (SheetCell | null)[]): void {
  budget.rows--
  budget.cells -= cells.length
  for (const cell of cells) budget.bytes -= 2 * (cell?.text.length ?? 0)
  if (budget.rows < 0) throw tooLarge('rows')
  if (budget.cells < 0 || budget.bytes < 0) throw tooLarge('cells')
}

function trimCells(cells: readonly (SheetCell | null)[]): (SheetCell | null)[] {
  const last = cells.findLastIndex((cell) => cell !== null)
  return cells.slice(0, Math.min(last + 1, importLimits.columns))
}
