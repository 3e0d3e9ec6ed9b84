import {
  type ColumnMapping,
  type ColumnPlaces,
  mappingOf,
  placesByNumber,
  type RosterField,
  recognizeHeadings,
  repeatedHeadings,
} from './columns.ts'
import { mergeSweep } from './mergeSweep.ts'
import { isBlank, rowKind } from './rowKind.ts'
import type { Sheet, SheetRow } from './sheet.ts'

/** Why a row is no person. */
export type SkipReason = 'preface' | 'header' | 'footer' | 'blank'

/** A row that is no person, with the reason. */
export interface SkippedRow {
  readonly sheet: string | null
  readonly row: number
  readonly reason: SkipReason
}

/** A row that stands for a person, with the columns that held when it was met. */
export interface PersonRow {
  readonly row: SheetRow
  readonly places: ColumnPlaces
  /** Name or number stands inside a merged cell. */
  readonly merged: boolean
}

/** What one sheet came to. A sheet without headings is no list: `headingRow` is null and `unreadRows` counts what it holds. */
export interface SheetReading {
  readonly persons: readonly PersonRow[]
  readonly skipped: readonly SkippedRow[]
  readonly headingRow: number | null
  readonly mapping: ColumnMapping | null
  readonly repeatedHeadings: readonly RosterField[]
  readonly unreadRows: number
}

// A gap longer than this is a stray cell far below, not a list with blank rows; its rows are not listed one by one.
const longestListedGap = 1000

/**
 * Splits a sheet into persons and the lines around them. `mapping` overrides recognition where its headings are found; where they
 * are not, the sheet is recognised as if there were none.
 */
export function findPersonRows(sheet: Sheet, mapping?: ColumnMapping): SheetReading {
  const byNumber = placesByNumber(mapping)
  const mapped = byNumber === null && sheet.rows.some((row) => recognizeHeadings(row, mapping) !== null)
  const headings = (row: SheetRow) => recognizeHeadings(row, mapped ? mapping : undefined)
  const heading = byNumber === null ? sheet.rows.find((row) => headings(row) !== null) : undefined
  const places = byNumber ?? (heading ? headings(heading) : null)
  if (places === null) return { ...noList, unreadRows: sheet.rows.filter((row) => !isBlank(row)).length }
  const walk = walkRows({ sheet, headings, places: byNumber, headingRow: heading?.row ?? 0 })
  return {
    ...walk,
    headingRow: heading?.row ?? 0,
    mapping: heading ? mappingOf(heading, places) : (mapping ?? null),
    repeatedHeadings: heading ? repeatedHeadings(heading) : [],
    unreadRows: 0,
  }
}

const noList: SheetReading = {
  persons: [],
  skipped: [],
  headingRow: null,
  mapping: null,
  repeatedHeadings: [],
  unreadRows: 0,
}

interface Walk {
  readonly sheet: Sheet
  readonly headings: (row: SheetRow) => ColumnPlaces | null
  /** Set when the columns are fixed by number; then headings are only skipped. */
  readonly places: ColumnPlaces | null
  readonly headingRow: number
}

function walkRows({
  sheet,
  headings,
  places: fixed,
  headingRow,
}: Walk): Pick<SheetReading, 'persons' | 'skipped'> {
  const persons: PersonRow[] = []
  const skipped: { sheet: string | null; row: number; reason: SkipReason }[] = []
  const skip = (row: number, reason: SkipReason) => {
    const line = { sheet: sheet.name, row, reason }
    skipped.push(line)
    return line
  }
  let places = fixed
  let merges = places && mergesOf(sheet, places, headingRow)
  let looseTexts: { reason: SkipReason }[] = []
  // A row that holds its number and nothing else was meant for somebody: it is listed even at the end.
  let lastNumbered = 0
  let expected = 1
  for (const row of sheet.rows) {
    for (let gap = expected; gap < row.row && row.row - expected <= longestListedGap; gap++)
      skip(gap, 'blank')
    expected = row.row + (row.lines ?? 1)
    const found = headings(row)
    if (found !== null) {
      // A title repeated above the next page's headings belongs to those headings, not below the persons before it.
      for (const line of looseTexts) line.reason = 'preface'
      looseTexts = []
      if (row.row !== headingRow) skip(row.row, 'header')
      places = fixed ?? found
      merges = mergesOf(sheet, places, row.row)
    } else if (isBlank(row)) {
      skip(row.row, 'blank')
    } else if (places === null || merges === null) {
      skip(row.row, 'preface')
    } else if (row.row <= merges.headingEnd) {
      skip(row.row, 'header')
    } else {
      const merged = merges.covered(row.row)
      const kind = rowKind(row, places, merges.joined(row.row))
      if (kind === 'person') {
        persons.push({ row, places, merged })
        looseTexts = []
      } else {
        const line = skip(row.row, kind === 'text' ? 'footer' : kind)
        if (kind === 'blank') lastNumbered = row.row
        if (kind === 'text') looseTexts.push(line)
      }
    }
  }
  return {
    persons,
    skipped: withoutTrailingBlanks(skipped, Math.max(persons.at(-1)?.row.row ?? 0, lastNumbered + 1)),
  }
}

function withoutTrailingBlanks(skipped: readonly SkippedRow[], before: number): readonly SkippedRow[] {
  const last = skipped.findLastIndex((line) => line.reason !== 'blank' || line.row < before)
  return skipped.slice(0, last + 1)
}

function mergesOf(sheet: Sheet, places: ColumnPlaces, headingRow: number) {
  const { name, idNumber } = places
  const touches = (column: number) => (merge: { left: number; right: number }) =>
    merge.left <= column && column <= merge.right
  const touchesEither = sheet.merges.filter((merge) => touches(name)(merge) || touches(idNumber)(merge))
  const below = touchesEither.filter((merge) => merge.top > headingRow)
  const ofHeading = touchesEither.filter((merge) => merge.top <= headingRow && merge.bottom >= headingRow)
  return {
    covered: mergeSweep(below, () => true),
    joined: mergeSweep(below, (merge) => touches(name)(merge) && touches(idNumber)(merge)),
    /** The last row of headings that stand in two or more rows. */
    headingEnd: ofHeading.reduce((end, merge) => Math.max(end, merge.bottom), 0),
  }
}
