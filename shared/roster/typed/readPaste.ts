import { dense } from '../cell/cellText.ts'
import { holdsNumber, isNameLike } from '../cell/idLike.ts'
import type { ColumnMapping } from '../heading/columns.ts'
import type { ColumnPlaces } from '../heading/rosterField.ts'
import { findPersonRows } from '../row/personRows.ts'
import { isBlank } from '../row/rowKind.ts'
import type { Sheet } from '../sheet.ts'
import { pasteToSheet } from './pasteToSheet.ts'
import { type TypedColumn, typedColumns } from './typedSheet.ts'

/** Which column of a pasted block holds which field, columns from 0. */
export type PasteColumns = Partial<Record<TypedColumn, number>>

/** A pasted block that was understood as a list. */
export interface PasteReading {
  readonly sheet: Sheet
  /** What every column may be chosen by: its heading, else what its first row holds. */
  readonly titles: readonly string[]
  readonly columns: PasteColumns
  /** How far each list that stands side by side lies right of the first: 0 alone for one list. */
  readonly offsets: readonly number[]
}

/**
 * Reads a block copied from WPS or Excel as a file is read: by its headings, else by the columns that hold names and numbers. Null when
 * it is no list of persons; it is then pasted where the caret stands.
 */
export function readPaste(text: string): PasteReading | null {
  const sheet = pasteToSheet(text)
  const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0)
  if (width < 2) return null
  const { lists, headings } = findPersonRows(sheet)
  const [places] = lists
  if (places === undefined) {
    const columns = columnsByContent(sheet, width)
    return columns && { sheet, titles: titlesOf(sheet, width), columns, offsets: [0] }
  }
  const titles = titlesOf(sheet, width).map((title, column) => headings[column]?.text.trim() || title)
  return { sheet, titles, columns: typedOf(places), offsets: lists.map(({ name }) => name - places.name) }
}

/** The persons of a pasted block by these columns, and how many of its rows are none; headings and sums never become a person. */
export function pastedRows(
  { sheet, offsets }: PasteReading,
  columns: PasteColumns,
): { readonly rows: readonly Record<string, string>[]; readonly others: number } {
  const { name, idNumber } = columns
  if (name === undefined || idNumber === undefined) return { rows: [], others: 0 }
  const met = new Set<number>()
  const rows = offsets.flatMap((offset) => {
    const mapping: ColumnMapping = { name: `#${name + offset + 1}`, idNumber: `#${idNumber + offset + 1}` }
    return findPersonRows(sheet, { mapping }).persons.map(({ row }) => {
      met.add(row.row)
      const cell = (column: number) => row.cells[column + offset]?.text.trim() ?? ''
      return Object.fromEntries(
        typedColumns.flatMap((field) => {
          const column = columns[field]
          return column === undefined ? [] : [[field, cell(column)]]
        }),
      )
    })
  })
  return { rows, others: sheet.rows.filter((row) => !isBlank(row) && !met.has(row.row)).length }
}

function typedOf(places: ColumnPlaces): PasteColumns {
  return Object.fromEntries(
    typedColumns.flatMap((field) => (places[field] === undefined ? [] : [[field, places[field]]])),
  )
}

// The one column of numbers, the nearest one of names, and 男/女; a column of 1, 2, 3 is neither.
function columnsByContent({ rows }: Sheet, width: number): PasteColumns | null {
  const holding = (holds: (text: string) => boolean) =>
    Array.from({ length: width }, (_, column) => column).filter((column) => {
      const texts = rows.map(({ cells }) => dense(cells[column]?.text ?? '')).filter((text) => text !== '')
      return texts.length > 0 && texts.filter(holds).length * 2 > texts.length
    })
  const [idNumber, ...moreNumbers] = holding(holdsNumber)
  if (idNumber === undefined || moreNumbers.length > 0) return null
  const isSex = (text: string) => /^[男女]$/u.test(text)
  const name = holding((text) => isNameLike(text)).sort(
    (a, b) =>
      Number(a > idNumber) - Number(b > idNumber) || Math.abs(a - idNumber) - Math.abs(b - idNumber) || a - b,
  )[0]
  if (name === undefined) return null
  const sex = holding(isSex)[0]
  return { name, idNumber, ...(sex === undefined ? {} : { sex }) }
}

function titlesOf({ rows }: Sheet, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => {
    const sample = rows.map(({ cells }) => cells[column]?.text.trim() ?? '').find((text) => text !== '') ?? ''
    return /\d{6}/u.test(sample) ? `${sample.slice(0, 4)}…` : sample.slice(0, 8)
  })
}
