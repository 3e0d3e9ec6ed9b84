import type { ColumnMapping } from '../heading/columns.ts'
import type { Sheet, SheetCell } from '../sheet.ts'

/** The columns of a list that is typed, in order, with the place of each. */
export const typedColumns = [
  'name',
  'idNumber',
  'sex',
  'purpose',
  'employer',
  'position',
  'remarks',
  'idType',
] as const satisfies readonly (keyof ColumnMapping)[]
export type TypedColumn = (typeof typedColumns)[number]

/** Where the check finds the fields of a typed list: by place, since it has no row of headings. */
export const typedMapping: ColumnMapping = Object.fromEntries(
  typedColumns.map((field, index) => [field, `#${index + 1}`]),
)

/** Typed or pasted rows as a sheet for the check; row 1 is the first, blank rows keep their number. */
export function typedSheet(rows: readonly Readonly<Partial<Record<TypedColumn, string>>>[]): Sheet {
  const lines = rows.map((row, index) => ({
    row: index + 1,
    hidden: false,
    cells: typedColumns.map((field) => cellOf(row[field] ?? '')),
  }))
  return {
    name: null,
    title: '录入',
    hidden: false,
    hiddenColumns: [],
    merges: [],
    rows: lines.filter(({ cells }) => cells.some((cell) => cell !== null)),
  }
}

function cellOf(text: string): SheetCell | null {
  return text.trim() === '' ? null : { text, kind: 'text' }
}
