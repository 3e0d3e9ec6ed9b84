import { z } from 'zod'
import type { SheetRow } from '../sheet.ts'
import { chooseColumns } from './chooseColumns.ts'
import { type HeadingColumn, type HeadingPlace, type Headings, headingColumns } from './headingBlock.ts'
import { normalizeHeading } from './headingText.ts'
import { type ColumnPlaces, RosterField } from './rosterField.ts'

/**
 * Which heading holds which field, as a clerk decided it once for a sender: the heading without blanks and brackets, with `#2` behind
 * it for the second column of that heading, or `#3` for the third column of a sheet that has no row of headings.
 */
export const ColumnMapping = z.partialRecord(RosterField, z.string().min(1).max(100))
export type ColumnMapping = z.infer<typeof ColumnMapping>

/** What columns can be told by, beside the headings: the rows below them. */
export interface Evidence {
  readonly mapping?: ColumnMapping | undefined
  readonly below: () => readonly SheetRow[]
}

/**
 * What these rows say when they name the columns, else null. They do so when there is a heading for the name and one for the number.
 * With a mapping only its headings count.
 */
export function readHeadings(place: HeadingPlace, { mapping, below }: Evidence): Headings | null {
  if (!place.rows.some((row) => mayHead(row, mapping))) return null
  const columns = headingColumns(place)
  if (columns === null) return null
  const chosen = chooseColumns(columns, below())
  const mapped = mapping && mappedPlaces(columns, mapping)
  if (mapping && !mapped) return null
  const read = mapped ? decided(mapped, chosen) : chosen
  return read === null ? null : { ...read, columns, rows: place.rows.length }
}

/** The places of the fields when this one row names the columns, else null. */
export function recognizeHeadings(row: SheetRow, mapping?: ColumnMapping): ColumnPlaces | null {
  const place = { rows: [row], above: undefined, merges: [] }
  return readHeadings(place, { mapping, below: () => [] })?.lists[0] ?? null
}

/** Nearly every row is a person: whether a heading for the name can be there at all is told by a character. */
export function mayHead({ cells }: SheetRow, mapping: ColumnMapping | undefined): boolean {
  const sign = mapping?.name?.[0]
  return cells.some(
    (cell) =>
      cell !== null && (sign === undefined ? /[名姓]|name/iu.test(cell.text) : cell.text.includes(sign)),
  )
}

// What was decided is no longer in doubt; lists side by side stay what they are when the left one was meant.
function decided(
  places: ColumnPlaces,
  chosen: Pick<Headings, 'lists' | 'ambiguous'> | null,
): Pick<Headings, 'lists' | 'ambiguous'> {
  const [left, ...others] = chosen?.lists ?? []
  const isLeft = left?.name === places.name && left.idNumber === places.idNumber
  return { lists: isLeft ? [places, ...others] : [places], ambiguous: [] }
}

function mappedPlaces(columns: readonly HeadingColumn[], mapping: ColumnMapping): ColumnPlaces | null {
  const keys = headingKeys(columns)
  const places: Partial<Record<RosterField, number>> = {}
  for (const field of RosterField.options) {
    const wanted = mapping[field]
    const place = wanted === undefined ? -1 : keys.indexOf(wanted)
    if (place >= 0) places[field] = place
  }
  return complete(places)
}

/** What a mapping names the columns by, in their order; an empty text for a column without a heading. */
export function headingKeys(columns: readonly HeadingColumn[]): readonly string[] {
  const seen = new Map<string, number>()
  return columns.map(({ text }) => {
    const key = normalizeHeading(text).slice(0, 90)
    if (key === '') return ''
    const times = (seen.get(key) ?? 0) + 1
    seen.set(key, times)
    return times === 1 ? key : `${key}#${times}`
  })
}

/** The places a mapping by column number (`#1`, `#2` …) names, or null when it goes by headings. */
export function placesByNumber(mapping: ColumnMapping | undefined): ColumnPlaces | null {
  const places: Partial<Record<RosterField, number>> = {}
  for (const field of RosterField.options) {
    const match = /^#(\d{1,3})$/.exec(mapping?.[field] ?? '')
    if (match) places[field] = Number(match[1]) - 1
  }
  return complete(places)
}

/** The headings that were recognised, as a mapping that can be remembered for the sender. */
export function mappingOf({ columns, lists: [places] }: Headings): ColumnMapping {
  const keys = headingKeys(columns)
  const mapping: ColumnMapping = {}
  for (const field of RosterField.options) {
    const place = places[field]
    const key = place === undefined ? '' : keys[place]
    if (key) mapping[field] = key
  }
  return mapping
}

function complete(places: Partial<Record<RosterField, number>>): ColumnPlaces | null {
  const { name, idNumber } = places
  return name === undefined || idNumber === undefined ? null : { ...places, name, idNumber }
}
