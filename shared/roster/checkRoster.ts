import { FindingCode, type ListFindingCode, outcomeOf, type RowOutcome } from '../candidate/findings.ts'
import type { Purpose } from '../candidate/model.ts'
import type { CalendarDate } from '../time.ts'
import { roundedNumbers } from './cell/roundedNumbers.ts'
import { checkPerson, type PersonReading } from './checkPerson.ts'
import { type ColumnMapping, headingKeys } from './heading/columns.ts'
import type { ColumnPlaces } from './heading/rosterField.ts'
import { markDuplicates } from './markDuplicates.ts'
import { findPersonRows, type SheetReading } from './row/personRows.ts'
import type { SkippedRow, UnreadRow } from './row/rowReading.ts'
import type { SetAside } from './row/setAside.ts'
import type { Sheet } from './sheet.ts'

/** What the check has to know besides the file. */
export interface RosterCheckOptions {
  /** Day of receipt: bounds birth dates, and ages are taken on it. */
  readonly receivedOn: CalendarDate
  /** The letter's purpose, for rows that do not say 录用 or 调任 themselves. */
  readonly defaultPurpose: Purpose
  /** Columns as decided once for this sender. */
  readonly mapping?: ColumnMapping
  /** Sheets that somebody chose although they are hidden or set aside by their title. */
  readonly chosenSheets?: readonly number[]
  /** The list is text (csv, txt, paste): a number that an office program rounded arrives as digits ending in 000. */
  readonly isText?: boolean
  /** The head count of the letter, when it states one. */
  readonly declaredCount?: number
  /** Answers whether a number was asked about within the setting's days; without it there is no look into the past. */
  readonly wasAskedBefore?: (idNumber: string) => boolean
  /** The letter declares 复查询: having been asked about before is then only a note. */
  readonly repeatInquiry?: boolean
}

/** One person row, judged. `sheetIndex` tells sheets apart that have no name. */
export interface CheckedRow extends Omit<PersonReading, 'findings'> {
  readonly sheet: string | null
  readonly sheetIndex: number
  readonly row: number
  readonly outcome: RowOutcome
  readonly findings: readonly FindingCode[]
}

/** What the check made of one sheet; a sheet without headings is no list and is named here so that nobody is passed over unseen. */
export interface CheckedSheet {
  readonly index: number
  readonly title: string
  readonly hidden: boolean
  readonly isRoster: boolean
  /** A sheet without headings that is hidden or set aside by its title: unread until somebody chooses it. */
  readonly setAside: SetAside | null
  /** One person's form, label left of value, which is no list. */
  readonly isForm: boolean
  readonly headingRow: number | null
  /** The heading of each column as it was read, both rows of a split heading together. */
  readonly headings: readonly string[]
  /** What a mapping names these columns by; empty for a column without a heading. */
  readonly columnKeys: readonly string[]
  /** Where the fields stand, one entry for each list side by side. */
  readonly lists: readonly ColumnPlaces[]
  readonly mapping: ColumnMapping | null
  readonly personCount: number
  readonly skipped: readonly SkippedRow[]
  /** Rows that hold something and were not read, each with the reason. */
  readonly unread: readonly UnreadRow[]
  readonly unreadRows: number
  /** Columns of name or number that the office program hides. */
  readonly hiddenColumns: number
  /** Fields that two columns fit equally well and nobody has decided. */
  readonly ambiguous: readonly ('name' | 'idNumber')[]
}

/** What is wrong with the list as a whole. */
export interface ListFinding {
  readonly code: ListFindingCode
  readonly declared: number
  readonly found: number
}

/** The answer of the check (名单预审). */
export interface RosterCheck {
  readonly rows: readonly CheckedRow[]
  readonly skipped: readonly SkippedRow[]
  readonly counts: Readonly<Record<RowOutcome, number>>
  readonly listFindings: readonly ListFinding[]
  readonly sheets: readonly CheckedSheet[]
}

interface ReadSheet {
  readonly sheet: Sheet
  readonly index: number
  readonly reading: SheetReading
}

type Draft = PersonReading & { readonly findings: Set<FindingCode>; readonly place: Place }
type Place = Pick<CheckedRow, 'sheet' | 'sheetIndex' | 'row'>

/** Checks the sheets of one file as one list: every person row ends accepted, doubtful or rejected, every other row is skipped with a reason. */
export function checkRoster(sheets: readonly Sheet[], options: RosterCheckOptions): RosterCheck {
  const read = readSheets(sheets, options)
  const rounded = options.isText ? roundedNumbers(read.flatMap(({ reading }) => reading.persons)) : noRounding
  const drafts = read.flatMap((each) => draftsOf(each, { options, rounded }))
  markDuplicates(drafts)
  if (options.wasAskedBefore) markHistory(drafts, options.wasAskedBefore)
  const rows = drafts.map((draft) => finish(draft, options.repeatInquiry ?? false))
  return {
    rows,
    skipped: read.flatMap(({ reading }) => reading.skipped),
    counts: countOutcomes(rows),
    listFindings: listFindingsOf(rows.length, options.declaredCount),
    sheets: read.map(sheetSummary),
  }
}

// Sheets with headings first: their columns are what a sheet without goes on with, the nearest before all others.
function readSheets(sheets: readonly Sheet[], { mapping, chosenSheets }: RosterCheckOptions): ReadSheet[] {
  const order = (index: number) => ({ mapping, isChosen: chosenSheets?.includes(index) })
  const first = sheets.map((sheet, index) => ({ sheet, index, reading: findPersonRows(sheet, order(index)) }))
  return first.map((each) => {
    const { sheet, index, reading } = each
    if (reading.headingRow !== null || reading.setAside !== null || reading.unread.length === 0) return each
    const before = first
      .filter((other) => other.reading.headings.length > 0)
      .sort((a, b) => distance(a.index, index) - distance(b.index, index))
      .map((other) => other.reading.lists)
    return before.length === 0
      ? each
      : { ...each, reading: findPersonRows(sheet, { ...order(index), before }) }
  })
}

const distance = (other: number, index: number) => (other < index ? index - other : 1_000_000 + other)

const noRounding: ReadonlySet<string> = new Set()

interface DraftOrder {
  readonly options: RosterCheckOptions
  readonly rounded: ReadonlySet<string>
}

function draftsOf({ sheet, index, reading }: ReadSheet, { options, rounded }: DraftOrder): Draft[] {
  return reading.persons.map((person) => {
    const checked = checkPerson(person, { ...options, rounded })
    const findings = new Set(checked.findings)
    if (sheet.hidden) findings.add('hidden-row')
    if (person.ambiguous) findings.add('column-ambiguous')
    return { ...checked, findings, place: { sheet: sheet.name, sheetIndex: index, row: person.row.row } }
  })
}

function markHistory(drafts: readonly Draft[], wasAskedBefore: (idNumber: string) => boolean): void {
  for (const { idNumber, findings } of drafts) {
    if (idNumber !== null && wasAskedBefore(idNumber)) findings.add('duplicate-in-history')
  }
}

function finish({ place, findings, ...reading }: Draft, repeatInquiry: boolean): CheckedRow {
  return {
    ...place,
    ...reading,
    outcome: outcomeOf(findings, repeatInquiry),
    // In the order of the table, so that the same row always reads the same.
    findings: findings.size === 0 ? [] : FindingCode.options.filter((code) => findings.has(code)),
  }
}

function countOutcomes(rows: readonly CheckedRow[]): Record<RowOutcome, number> {
  const counts = { accepted: 0, doubtful: 0, rejected: 0 }
  for (const { outcome } of rows) counts[outcome]++
  return counts
}

function listFindingsOf(found: number, declared: number | undefined): ListFinding[] {
  if (declared === undefined || declared === found) return []
  return [{ code: 'count-mismatch', declared, found }]
}

function sheetSummary({ sheet, index, reading }: ReadSheet): CheckedSheet {
  const places = reading.persons[0]?.places
  const hidden = sheet.hiddenColumns.filter(
    (column) => column === places?.name || column === places?.idNumber,
  )
  return {
    index,
    title: sheet.title,
    hidden: sheet.hidden,
    isRoster: reading.headingRow !== null,
    setAside: reading.setAside,
    isForm: reading.isForm,
    headingRow: reading.headingRow,
    headings: reading.headings.map(({ text }) => text),
    columnKeys: headingKeys(reading.headings),
    lists: reading.lists,
    mapping: reading.mapping,
    personCount: reading.persons.length,
    skipped: reading.skipped,
    unread: reading.unread,
    unreadRows: reading.unread.length,
    hiddenColumns: hidden.length,
    ambiguous: reading.ambiguous,
  }
}
