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

/** Rows that may still be read from the file, over all of its sheets. */
export interface RowBudget {
  left: number
}

/** The allowance of one file. */
export function newRowBudget(): RowBudget {
  return { left: importLimits.rows }
}

/** Collects one sheet within the bounds of an import: refuses too many rows, cuts what no list has (columns beyond 256). */
export function buildSheet(facts: Pick<Sheet, 'name' | 'title' | 'hidden'>, budget: RowBudget): SheetBuilder {
  const rows: SheetRow[] = []
  const merges: SheetMerge[] = []
  const hiddenColumns = new Set<number>()
  return {
    add: (row) => {
      const cells = trimCells(row.cells)
      if (cells.length === 0) return
      budget.left--
      if (budget.left < 0) throw tooLarge('rows')
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

function trimCells(cells: readonly (SheetCell | null)[]): (SheetCell | null)[] {
  const last = cells.findLastIndex((cell) => cell !== null)
  return cells.slice(0, Math.min(last + 1, importLimits.columns))
}
