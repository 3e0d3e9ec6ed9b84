import { holdsNumber } from '../cell/idLike.ts'
import type { ColumnPlaces } from '../heading/rosterField.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import { mergeSweep } from './mergeSweep.ts'
import { endsList, isBlank, type RowKind, rowKind } from './rowKind.ts'
import type { FindHeadings, PersonRow, SkippedRow, SkipReason, UnreadRow } from './rowReading.ts'
import { isPartTitle, isSetAsideTitle, loneText } from './setAside.ts'

/** What a walk over the rows of a sheet goes by. */
export interface WalkOrder {
  readonly find: FindHeadings
  /** Set when the columns are fixed without headings; then headings are only skipped. */
  readonly fixed: readonly [ColumnPlaces, ...ColumnPlaces[]] | null
  readonly headingRow: number
  /** Titles such as 递补人员名单 set nothing aside: somebody chose this sheet. */
  readonly ignoresTitles: boolean
  /** Lines that stand alone above this row are titles, whatever column they are in. */
  readonly titlesBefore: number
}

/** What a walk finds, in the order of the rows. */
export interface WalkResult {
  readonly persons: readonly PersonRow[]
  readonly skipped: readonly SkippedRow[]
  readonly unread: readonly UnreadRow[]
}

// A gap longer than this is a stray cell far below, not a list with blank rows; its rows are not listed one by one.
const longestListedGap = 1000

type Line = { sheet: string | null; row: number; reason: SkipReason }

/** Tells the persons of a sheet from headings, titles, blank rows and what stands below, row by row. */
export function walkRows(sheet: Sheet, order: WalkOrder): WalkResult {
  return new RowWalk(sheet, order).walk()
}

class RowWalk {
  readonly #sheet: Sheet
  readonly #order: WalkOrder
  readonly #persons: PersonRow[] = []
  readonly #skipped: Line[] = []
  readonly #unread: UnreadRow[] = []
  /** Lines since the last person that stand alone: titles of what follows, if headings or persons do. */
  #loose: { readonly line: Line; readonly text: string | null }[] = []
  #lists: readonly ListColumns[]
  #isAmbiguous = false
  #isAside = false
  #hasEnded = false
  /** The last row of headings that stand in two or more rows. */
  #headingEnd = 0
  // A row that holds its number and nothing else was meant for somebody: it is listed even at the end.
  #lastNumbered = 0
  readonly #lastWithNumber: number

  constructor(sheet: Sheet, order: WalkOrder) {
    this.#sheet = sheet
    this.#order = order
    this.#lists = listsOf(sheet, order.fixed ?? [], order.headingRow)
    this.#lastWithNumber = sheet.rows.findLastIndex(({ cells }) =>
      cells.some((cell) => cell !== null && holdsNumber(cell.text)),
    )
  }

  walk(): WalkResult {
    let expected = 1
    let headingsTo = -1
    for (const [index, row] of this.#sheet.rows.entries()) {
      for (let gap = expected; gap < row.row && row.row - expected <= longestListedGap; gap++)
        this.#skip(gap, 'blank')
      expected = row.row + (row.lines ?? 1)
      if (index <= headingsTo) this.#skip(row.row, 'header')
      else headingsTo = Math.max(headingsTo, this.#step(index, row))
    }
    const last = Math.max(this.#persons.at(-1)?.row.row ?? 0, this.#lastNumbered + 1)
    return {
      persons: this.#persons,
      skipped: withoutTrailingBlanks(this.#skipped, last),
      unread: this.#unread,
    }
  }

  /** Takes one row; answers the index of the last row of headings that begin here, or -1. */
  #step(index: number, row: SheetRow): number {
    const headings = this.#order.find(index)
    if (headings !== null) {
      this.#begin(row)
      this.#isAmbiguous = headings.ambiguous.length > 0
      if (this.#order.fixed === null)
        this.#lists = listsOf(this.#sheet, this.#together(headings.lists), row.row)
      this.#headingEnd = Math.max(...this.#lists.map(({ headingEnd }) => headingEnd))
      return index + headings.rows - 1
    }
    if (isBlank(row)) this.#skip(row.row, 'blank')
    else if (this.#lists.length === 0) this.#title(row, 'preface')
    else if (row.row <= this.#headingEnd) this.#skip(row.row, 'header')
    else this.#take(index, row)
    return -1
  }

  // A title repeated above the next page's headings belongs to those headings, not below the persons before it.
  #begin(row: SheetRow): void {
    for (const { line } of this.#loose) line.reason = 'preface'
    // What has headings of its own is a list of its own, whatever its title says.
    this.#isAside = false
    this.#loose = []
    this.#hasEnded = false
    if (row.row !== this.#order.headingRow) this.#skip(row.row, 'header')
  }

  // The same headings in another language below the first: what the first row named stays known.
  #together(lists: readonly ColumnPlaces[]): readonly ColumnPlaces[] {
    return lists.map((places, index) => {
      const before = this.#lists[index]?.places
      const isSame = before?.name === places.name && before.idNumber === places.idNumber
      return isSame ? { ...before, ...places } : places
    })
  }

  #take(index: number, row: SheetRow): void {
    const setting = { isBelow: this.#hasEnded && index > this.#lastWithNumber }
    const kinds = this.#lists.map((list) => ({ list, kind: kindIn(row, list, setting) }))
    const persons = kinds.filter(({ kind }) => kind === 'person')
    const text = loneText(row)
    if (text !== null && (row.row < this.#order.titlesBefore || this.#startsPart(text, persons.length > 0)))
      this.#title(row, 'footer')
    else if (persons.length === 0) this.#passOver(row, together(kinds.map(({ kind }) => kind)))
    else if (this.#isAside) this.#unread.push({ row: row.row, reason: 'second-list' })
    else {
      for (const { list } of persons)
        this.#persons.push({
          row,
          places: list.places,
          merged: list.covered(row.row),
          ambiguous: this.#isAmbiguous,
        })
      this.#loose = []
      this.#hasEnded = false
    }
  }

  /** True for a title that sets the rows below it aside, or ends that. */
  #startsPart(text: string, isPerson: boolean): boolean {
    if (this.#order.ignoresTitles) return false
    if (isSetAsideTitle(text) && (!isPerson || isPartTitle(text))) {
      this.#isAside = true
      return true
    }
    if (!this.#isAside || !isPartTitle(text)) return false
    this.#isAside = false
    return true
  }

  #passOver(row: SheetRow, kind: RowKind): void {
    if (kind === 'blank') {
      this.#skip(row.row, 'blank')
      this.#lastNumbered = row.row
      return
    }
    if (kind === 'text') this.#title(row, 'footer')
    else this.#skip(row.row, 'footer')
    if (endsList(row)) this.#hasEnded = true
  }

  // Where the columns are known beforehand, what stands above the first person is a preface.
  #title(row: SheetRow, below: SkipReason): void {
    const reason = this.#order.fixed !== null && this.#persons.length === 0 ? 'preface' : below
    this.#loose.push({ line: this.#skip(row.row, reason), text: loneText(row) })
  }

  #skip(row: number, reason: SkipReason): Line {
    const line = { sheet: this.#sheet.name, row, reason }
    this.#skipped.push(line)
    return line
  }
}

interface ListColumns {
  readonly places: ColumnPlaces
  /** The columns of this list alone, the end not included. */
  readonly from: number
  readonly to: number
  readonly covered: (row: number) => boolean
  readonly joined: (row: number) => boolean
  readonly headingEnd: number
}

// Of lists side by side each sees its own columns only.
function kindIn(row: SheetRow, list: ListColumns, { isBelow }: { readonly isBelow: boolean }): RowKind {
  const { places, from, to, joined } = list
  const isWhole = from === 0 && to === Number.POSITIVE_INFINITY
  const own = isWhole
    ? row
    : { ...row, cells: row.cells.map((cell, at) => (at >= from && at < to ? cell : null)) }
  return rowKind(own, places, { joined: joined(row.row), isBelow })
}

/** What a row is that is nobody in any of the lists side by side. */
function together(kinds: readonly RowKind[]): RowKind {
  if (kinds.includes('footer')) return 'footer'
  return kinds.every((kind) => kind === 'blank') ? 'blank' : 'text'
}

function listsOf(sheet: Sheet, lists: readonly ColumnPlaces[], headingRow: number): readonly ListColumns[] {
  const starts = lists.map((places, index) => (index === 0 ? 0 : Math.min(...Object.values(places))))
  return lists.map((places, index) => ({
    ...listColumns(sheet, places, headingRow),
    from: starts[index] ?? 0,
    to: starts[index + 1] ?? Number.POSITIVE_INFINITY,
  }))
}

function withoutTrailingBlanks(skipped: readonly SkippedRow[], before: number): readonly SkippedRow[] {
  const last = skipped.findLastIndex((line) => line.reason !== 'blank' || line.row < before)
  return skipped.slice(0, last + 1)
}

function listColumns(
  sheet: Sheet,
  places: ColumnPlaces,
  headingRow: number,
): Omit<ListColumns, 'from' | 'to'> {
  const { name, idNumber } = places
  const touches = (column: number) => (merge: { left: number; right: number }) =>
    merge.left <= column && column <= merge.right
  const touchesEither = sheet.merges.filter((merge) => touches(name)(merge) || touches(idNumber)(merge))
  const below = touchesEither.filter((merge) => merge.top > headingRow)
  const ofHeading = touchesEither.filter((merge) => merge.top <= headingRow && merge.bottom >= headingRow)
  return {
    places,
    covered: mergeSweep(below, () => true),
    joined: mergeSweep(below, (merge) => touches(name)(merge) && touches(idNumber)(merge)),
    headingEnd: ofHeading.reduce((end, merge) => Math.max(end, merge.bottom), 0),
  }
}
