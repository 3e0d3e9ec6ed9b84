import { dense } from '../cell/cellText.ts'
import { holdsNumber } from '../cell/idLike.ts'
import { type ColumnMapping, mappingOf, mayHead, placesByNumber, readHeadings } from '../heading/columns.ts'
import { continuedLists } from '../heading/continuedLists.ts'
import type { HeadingColumn, Headings } from '../heading/headingBlock.ts'
import { isFormLabel } from '../heading/headingRules.ts'
import { readHeading } from '../heading/headingText.ts'
import type { ColumnPlaces } from '../heading/rosterField.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import { isBlank } from './rowKind.ts'
import type { FindHeadings, PersonRow, SkippedRow, UnreadRow } from './rowReading.ts'
import { isSetAsideTitle, loneText, type SetAside } from './setAside.ts'
import { walkRows } from './walkRows.ts'

/** What one sheet came to. A sheet that is no list, or goes on with a list and is set aside, has `headingRow` null and its rows in `unread`. */
export interface SheetReading {
  readonly persons: readonly PersonRow[]
  readonly skipped: readonly SkippedRow[]
  /** The first row of the headings; 0 where the columns were decided by number or come from the list before. */
  readonly headingRow: number | null
  readonly headings: readonly HeadingColumn[]
  readonly lists: readonly ColumnPlaces[]
  readonly mapping: ColumnMapping | null
  readonly ambiguous: readonly ('name' | 'idNumber')[]
  readonly unread: readonly UnreadRow[]
  readonly setAside: SetAside | null
  /** One person's form, label left of value: no list. */
  readonly isForm: boolean
}

/** What a sheet is read by. */
export interface ReadingOrder {
  /** Overrides recognition where its headings are found; where they are not, the sheet is recognised as if there were none. */
  readonly mapping?: ColumnMapping | undefined
  /** Somebody chose this sheet although it is hidden or its title sets it aside. */
  readonly isChosen?: boolean | undefined
  /** The columns of the lists of other sheets, the nearest first, for a sheet that has no headings. */
  readonly before?: readonly (readonly ColumnPlaces[])[] | undefined
}

/** Splits a sheet into persons and the lines around them. */
export function findPersonRows(sheet: Sheet, order: ReadingOrder = {}): SheetReading {
  const byNumber = placesByNumber(order.mapping)
  if (byNumber !== null)
    return readBy(sheet, {
      lists: [byNumber],
      mapping: order.mapping ?? null,
      ignoresTitles: true,
      titlesBefore: 0,
    })
  const find = headingFinder(sheet, order.mapping)
  const first = sheet.rows.findIndex((_, index) => find(index) !== null)
  const headings = find(first)
  return headings === null
    ? readWithoutHeadings(sheet, order)
    : readHeaded(sheet, { headings, first, find, order })
}

/**
 * Why a sheet without headings of its own is never read by itself, whatever stands in it, or null: it is hidden, or its name or the
 * title above it says 放弃, 备选, 递补, 撤回 or 作废 (issue 7, section 1, 5). Somebody may choose it nevertheless.
 */
export function sheetSetAside(sheet: Sheet): SetAside | null {
  const find = headingFinder(sheet, undefined)
  return sheet.rows.some((_, index) => find(index) !== null) ? null : asideOf(sheet)
}

function asideOf(sheet: Sheet): SetAside | null {
  if (sheet.hidden) return 'hidden'
  const first = sheet.rows.findIndex(holdsANumber)
  const titles = [sheet.name, ...sheet.rows.slice(0, Math.max(first, 0)).map(loneText)]
  return titles.some((title) => title !== null && isSetAsideTitle(title)) ? 'title' : null
}

interface Headed {
  readonly headings: Headings
  readonly first: number
  readonly find: FindHeadings
  readonly order: ReadingOrder
}

function readHeaded(sheet: Sheet, { headings, first, find, order }: Headed): SheetReading {
  const headingRow = sheet.rows[first]?.row ?? 0
  return {
    ...nothing,
    ...walkRows(sheet, {
      find,
      fixed: null,
      headingRow,
      ignoresTitles: order.isChosen ?? false,
      titlesBefore: 0,
    }),
    headingRow,
    headings: headings.columns,
    lists: headings.lists,
    mapping: mappingOf(headings),
    ambiguous: headings.ambiguous,
  }
}

interface ByPlace {
  readonly lists: readonly [ColumnPlaces, ...ColumnPlaces[]]
  readonly mapping: ColumnMapping | null
  readonly ignoresTitles: boolean
  /** Lines that stand alone above this row are titles, whatever column they are in. */
  readonly titlesBefore: number
}

function readBy(sheet: Sheet, { lists, mapping, ...order }: ByPlace): SheetReading {
  const find = headingFinder(sheet, undefined)
  const walk = walkRows(sheet, { find, fixed: lists, headingRow: 0, ...order })
  return { ...nothing, ...walk, headingRow: 0, lists, mapping }
}

function readWithoutHeadings(sheet: Sheet, order: ReadingOrder): SheetReading {
  const isChosen = order.isChosen ?? false
  const setAside = isChosen ? null : asideOf(sheet)
  if (setAside !== null) return unreadSheet(sheet, setAside)
  const lists = continuedLists(sheet, order.before ?? [], isChosen)
  if (lists !== null) {
    const titlesBefore = sheet.rows.find(holdsANumber)?.row ?? 0
    return readBy(sheet, { lists, mapping: null, ignoresTitles: isChosen, titlesBefore })
  }
  const unread = filledRows(sheet).map(({ row }) => ({ row, reason: 'no-headings' as const }))
  return { ...nothing, unread, isForm: sheet.rows.some(isFormRow) }
}

const nothing: SheetReading = {
  persons: [],
  skipped: [],
  headingRow: null,
  headings: [],
  lists: [],
  mapping: null,
  ambiguous: [],
  unread: [],
  setAside: null,
  isForm: false,
}

const holdsANumber = ({ cells }: SheetRow) => cells.some((cell) => cell !== null && holdsNumber(cell.text))

const filledRows = (sheet: Sheet) => sheet.rows.filter((row) => !isBlank(row))

function unreadSheet(sheet: Sheet, setAside: SetAside): SheetReading {
  const reason = setAside === 'hidden' ? ('hidden-part' as const) : ('second-list' as const)
  return { ...nothing, setAside, unread: filledRows(sheet).map(({ row }) => ({ row, reason })) }
}

// Words of one heading over up to three rows; a row that names the columns by itself is not taken for a part of another.
const mostHeadingRows = 3

function headingFinder(sheet: Sheet, mapping: ColumnMapping | undefined): FindHeadings {
  const { rows, merges } = sheet
  const wide = merges.filter(({ left, right, top }) => right > left && top <= 200)
  const read = (index: number, count: number, by: ColumnMapping | undefined) => {
    const block = rows.slice(index, index + count)
    if (block.length < count) return null
    const place = { rows: block, above: rows[index - 1], merges: wide }
    const headings = readHeadings(place, {
      mapping: by,
      below: () => rows.slice(index + count, index + count + 300),
    })
    return headings !== null && isList(headings, rows[index + count]) ? headings : null
  }
  const isPossible = (index: number, by: ColumnMapping | undefined) => {
    const row = rows[index]
    return row !== undefined && mayHead(row, by)
  }
  const find = (by: ColumnMapping | undefined) => (index: number) => {
    if (![0, 1, 2].some((below) => isPossible(index + below, by))) return null
    const alone = index < 0 ? null : read(index, 1, by)
    if (index < 0 || alone !== null) return alone
    if (loneText(rows[index] ?? noRow) !== null) return null
    for (let count = 2; count <= mostHeadingRows; count++) {
      const block = read(index, count, by)
      // When the rows below the first would do, the first is a preface and no heading.
      if (block !== null) return read(index + 1, count - 1, by) === null ? block : null
    }
    return null
  }
  const isMapped = mapping !== undefined && rows.some((_, index) => find(mapping)(index) !== null)
  return remembered(find(isMapped ? mapping : undefined))
}

function remembered(find: FindHeadings): FindHeadings {
  const known = new Map<number, Headings | null>()
  return (index) => {
    const before = known.get(index)
    if (before !== undefined) return before
    const found = find(index)
    known.set(index, found)
    return found
  }
}

const noRow: SheetRow = { row: 1, hidden: false, cells: [] }

// Words that stand left of their value below both name and number: that is one person's form.
function isList({ lists: [places] }: Headings, next: SheetRow | undefined): boolean {
  const isLabel = (column: number) => isFormLabel(readHeading(next?.cells[column]?.text ?? ''))
  return !(isLabel(places.name) && isLabel(places.idNumber))
}

/** True for a row of one person's form: a label such as 姓名 or 身份证号, its value right of it. */
function isFormRow({ cells }: SheetRow): boolean {
  return cells.some((cell, index) => {
    const label =
      cell === null
        ? null
        : /^(姓名|(公民)?(身份证|证件|公民身份)(号码|号))$/u.exec(readHeading(cell.text).word)
    if (!label) return false
    const value = cells.slice(index + 1).find((next) => next !== null && dense(next.text) !== '')?.text ?? ''
    return holdsNumber(value) || (label[1] === '姓名' && /^[\p{Script=Han}·]{2,8}$/u.test(dense(value)))
  })
}
