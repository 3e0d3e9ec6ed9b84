import type { CellKind, SheetCell } from '../../../shared/roster/sheet.ts'
import { dateText } from '../read/numberFormat.ts'
import { makeCell } from '../read/sheetBuilder.ts'
import { decodeEscapes } from './sharedStrings.ts'

/** A cell as it stands in the sheet. */
export interface RawCell {
  readonly type: string
  readonly style: number
  value: string
  /** The text of an inline string; null when there is none. */
  inline: string | null
  formula: boolean
}

/** What the cells of a workbook refer to. */
export interface Book {
  readonly strings: readonly string[]
  readonly formats: readonly (string | undefined)[]
  readonly date1904: boolean
}

/** The cell as every reader hands it over; null when an office program shows nothing there. */
export function toCell(cell: RawCell, book: Book): SheetCell | null {
  const [text, kind] = contentOf(cell, book)
  return makeCell(text, cell.formula ? 'formula' : kind)
}

function contentOf({ type, style, value, inline }: RawCell, book: Book): [string, CellKind] {
  switch (type) {
    case 's':
      return [sharedString(value.trim(), book.strings), 'text']
    case 'inlineStr':
      return [inline ?? decodeEscapes(value), 'text']
    case 'b':
      return [value.trim() === '' ? '' : /^(1|true)$/.test(value.trim()) ? 'TRUE' : 'FALSE', 'text']
    case 'd':
      return [isoDate(value.trim(), book.formats[style]), 'date']
    case 'n':
      return inline === null ? numberCell(value.trim(), book.formats[style], book.date1904) : [inline, 'text']
    default:
      return [decodeEscapes(value), 'text']
  }
}

// hucre 1.0.0 (its issue 528) takes a cell of type "s" without a number for the first shared string: Number('') is 0. Such a cell, and one
// whose number lies outside the table, is empty in every office program; with that fault a heading became a person's name.
function sharedString(index: string, strings: readonly string[]): string {
  return /^\d+$/.test(index) ? (strings[Number(index)] ?? '') : ''
}

function numberCell(value: string, format: string | undefined, date1904: boolean): [string, CellKind] {
  if (value === '') return ['', 'text']
  const number = Number(value)
  if (Number.isNaN(number)) return [value, 'text']
  const date = format === undefined ? null : dateText(number, format, date1904)
  return date === null ? [String(number), 'number'] : [date, 'date']
}

// A date that is written as such goes only as far as its format shows it, too.
function isoDate(value: string, format: string | undefined): string {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(T|$)/.exec(value) ?? []
  if (day === undefined) return value
  const serial = Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569
  return (format === undefined ? null : dateText(serial, format, false)) ?? day
}
