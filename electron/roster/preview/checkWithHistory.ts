import { FindingCode, outcomeOf, RowOutcome } from '../../../shared/candidate/findings.ts'
import { addCalendarDays } from '../../../shared/deadline/calendar/epochDay.ts'
import { type CheckedRow, checkRoster, type RosterCheck } from '../../../shared/roster/checkRoster.ts'
import type { ColumnMapping } from '../../../shared/roster/heading/columns.ts'
import type { Sheet } from '../../../shared/roster/sheet.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import { candidatesWithNumbers, earlierCandidates } from '../../candidateRecord/candidateRepository.ts'
import type { Reading } from '../../database/row/transaction.ts'
import type { RequestRecord } from '../../requestRecord/requestRepository.ts'
import { settingOf } from '../../setting/settingRepository.ts'

/** Where a number of the list was asked about before. */
export interface HistoryMark {
  readonly candidateId: number
  readonly requestId: number
  readonly receivedOn: CalendarDate
}

/** What the check needs besides the sheets. */
export interface CheckOrder {
  readonly request: RequestRecord
  readonly receivedOn: CalendarDate
  readonly declaredCount: number
  readonly mapping: ColumnMapping | null
  readonly isText: boolean
  /** Places among the sheets of those that somebody chose although they are set aside. */
  readonly chosenSheets: readonly number[]
}

/** The list check with the letters of the last days (setting), and with the persons this letter has already. */
export function checkWithHistory(
  tx: Reading,
  sheets: readonly Sheet[],
  order: CheckOrder,
): { readonly check: RosterCheck; readonly history: ReadonlyMap<string, HistoryMark> } {
  const { request, receivedOn, declaredCount, mapping, isText, chosenSheets } = order
  const options = {
    isText,
    chosenSheets,
    receivedOn,
    declaredCount,
    defaultPurpose: request.purpose,
    repeatInquiry: request.declaresRequery,
    ...(mapping === null ? {} : { mapping }),
  }
  const first = checkRoster(sheets, options)
  const idNumbers = first.rows.flatMap(({ idNumber }) => (idNumber === null ? [] : [idNumber]))
  const days = settingOf(tx, 'intake.historyDays')
  const since = addCalendarDays(receivedOn, -days)
  const history =
    days === 0 ? new Map() : earlierCandidates(tx, { idNumbers, since, exceptRequestId: request.id })
  // Most lists meet nobody again: only then is the list judged a second time.
  const judged =
    history.size === 0
      ? first
      : checkRoster(sheets, { ...options, wasAskedBefore: (idNumber) => history.has(idNumber) })
  const already = candidatesWithNumbers(tx, request.id, idNumbers)
  return {
    check: already.size === 0 ? judged : markKnown(judged, already, request.declaresRequery),
    history,
  }
}

/** A person whom this letter lists already stands in it twice, whichever list he came with. */
function markKnown(check: RosterCheck, known: ReadonlySet<string>, repeatInquiry: boolean): RosterCheck {
  const rows = check.rows.map((row) =>
    row.idNumber !== null && known.has(row.idNumber) ? repeated(row, repeatInquiry) : row,
  )
  const counts = Object.fromEntries(
    RowOutcome.options.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as RosterCheck['counts']
  return { ...check, rows, counts }
}

function repeated(row: CheckedRow, repeatInquiry: boolean): CheckedRow {
  const codes = new Set<FindingCode>([...row.findings, 'duplicate-in-list'])
  const findings = FindingCode.options.filter((code) => codes.has(code))
  return { ...row, findings, outcome: outcomeOf(codes, repeatInquiry) }
}
