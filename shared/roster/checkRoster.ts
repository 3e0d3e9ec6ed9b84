import type { Purpose } from '../candidate/model.ts'
import type { CalendarDate } from '../time.ts'
import { checkPerson, type PersonReading } from './checkPerson.ts'
import type { ColumnMapping, RosterField } from './columns.ts'
import { FindingCode, type ListFindingCode, outcomeOf, type RowOutcome } from './findings.ts'
import { markDuplicates } from './markDuplicates.ts'
import { findPersonRows, type SheetReading, type SkippedRow } from './personRows.ts'
import type { Sheet } from './sheet.ts'

/** What the check has to know besides the file. */
export interface RosterCheckOptions {
  /** Day of receipt: bounds birth dates, and ages are taken on it. */
  readonly receivedOn: CalendarDate
  /** The letter's purpose, for rows that do not say 录用 or 调任 themselves. */
  readonly defaultPurpose: Purpose
  /** Columns as decided once for this sender. */
  readonly mapping?: ColumnMapping
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
  readonly headingRow: number | null
  readonly mapping: ColumnMapping | null
  readonly personCount: number
  readonly unreadRows: number
  /** Columns of name or number that the office program hides. */
  readonly hiddenColumns: number
  /** Headings that stand twice in the row of headings: perhaps two lists side by side, of which only the first is read. */
  readonly repeatedHeadings: readonly RosterField[]
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
  const read = sheets.map((sheet, index) => ({
    sheet,
    index,
    reading: findPersonRows(sheet, options.mapping),
  }))
  const drafts = read.flatMap((each) => draftsOf(each, options))
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

function draftsOf({ sheet, index, reading }: ReadSheet, options: RosterCheckOptions): Draft[] {
  return reading.persons.map((person) => {
    const checked = checkPerson(person, options.receivedOn, options.defaultPurpose)
    const findings = new Set(checked.findings)
    if (sheet.hidden) findings.add('hidden-row')
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
    headingRow: reading.headingRow,
    mapping: reading.mapping,
    personCount: reading.persons.length,
    unreadRows: reading.unreadRows,
    hiddenColumns: hidden.length,
    repeatedHeadings: reading.repeatedHeadings,
  }
}
