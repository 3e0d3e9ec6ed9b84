import type { CandidateState } from '../../shared/candidate/model.ts'
import { plainDocumentNumber } from '../../shared/documentNumber/parseDocumentNumber.ts'
import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { AppError } from '../../shared/errors.ts'
import { type Balance, balanceOf } from '../../shared/request/balance.ts'
import type { RequestLink, RequestRow, StateCounts } from '../../shared/request/summary.ts'
import { beijingDate } from '../../shared/time.ts'
import { isDuplicateRowSql } from '../candidateRecord/duplicateQueries.ts'
import { nextSerial } from '../database/row/nextSerial.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { requestGoverningDueSql } from './governingDueQueries.ts'
import { isLateEntered } from './lateEntryQueries.ts'
import { requestTable } from './requestTable.ts'

/** One letter as the database has it. */
export type RequestRecord = RowOf<typeof requestTable>

/** Our own number of a letter, as it is written on the paper: `2026-0012`. */
export function intakeNumber(request: {
  readonly intakeYear: number
  readonly intakeSerial: number
}): string {
  return yearlyNumber(request.intakeYear, request.intakeSerial)
}

/** The next serial of our gap-free intake numbers in a year. */
export function nextIntakeSerial(tx: Reading, year: number): number {
  return nextSerial(
    tx,
    { series: 'incoming', table: 'requests', year: 'intake_year', serial: 'intake_serial' },
    year,
  )
}

/** How many persons of each letter are in which state. */
export function stateCountsOf(tx: Reading, requestIds: readonly number[]): ReadonlyMap<number, StateCounts> {
  const counts = new Map<number, StateCounts>(requestIds.map((id) => [id, {}]))
  const rows = tx.select<{ request_id: number; state: CandidateState; persons: number }>(
    `SELECT request_id, state, count(*) AS persons FROM candidates
     WHERE request_id IN (SELECT value FROM json_each(?)) GROUP BY request_id, state`,
    JSON.stringify(requestIds),
  )
  for (const row of rows) {
    const own = counts.get(row.request_id)
    if (own !== undefined) own[row.state] = row.persons
  }
  return counts
}

/** What a draft reply would do to the persons of a letter. */
export interface DraftEffect {
  readonly answering: ReadonlySet<number>
  readonly separate: ReadonlySet<number>
}

/** No draft at all. */
const noDraft: DraftEffect = { answering: new Set(), separate: new Set() }

// Whom a reply that has left, or is on its way, left out: the result follows in a letter of its own.
const isSeparateSql = `EXISTS (SELECT 1 FROM reply_items i JOIN replies l ON l.id = i.reply_id AND l.draft_version = i.draft_version
  WHERE i.candidate_id = c.id AND i.inclusion = 'separate' AND l.state NOT IN ('draft', 'voided'))`

/** The trial balance of a letter, with what a draft reply is about to do. */
export function balanceOfRequest(
  tx: Reading,
  request: RequestRecord,
  { answering, separate }: DraftEffect = noDraft,
): Balance {
  const persons = tx.select<{ id: number; state: CandidateState; apart: number; twice: number }>(
    `SELECT c.id, c.state, ${isSeparateSql} AS apart, c.state = 'returned' AND ${isDuplicateRowSql} AS twice
     FROM candidates c WHERE c.request_id = ?`,
    request.id,
  )
  const [supplement] = tx.select<{ declared: number | null }>(
    `SELECT sum(declared_count) AS declared FROM rosters WHERE request_id = ? AND kind = 'supplement'`,
    request.id,
  )
  return balanceOf(
    request.declaredCount,
    supplement?.declared ?? 0,
    persons.map(({ id, state, apart, twice }) => ({
      state,
      answering: answering.has(id),
      separate: separate.has(id) || apart === 1,
      duplicate: twice === 1,
    })),
  )
}

/** The letter, if work on its persons is allowed; throws with a sentence otherwise. */
export function admittedRequest(tx: Reading, requestId: number): RequestRecord {
  const request = tx.get(requestTable, requestId, '这件来文')
  if (request.state !== 'admitted')
    throw new AppError('conflict', '该来文不在办理中（未通过初审，或已办结、退回、撤回），请先查看来文状态。')
  return request
}

const governing = requestGoverningDueSql('r')

interface ListRow {
  readonly id: number
  readonly unit_name: string
}

/** One page of the list of letters, filtered and sorted in SQL. */
export function listRequestRows(
  tx: Reading,
  query: {
    readonly states?: readonly string[] | undefined
    readonly unitId?: number | undefined
    readonly text?: string | undefined
    readonly dueOnOrBefore?: string | undefined
    readonly sort: 'due' | 'newest'
    readonly offset: number
    readonly limit: number
  },
): { readonly rows: readonly RequestRow[]; readonly total: number } {
  const { where, parameters } = conditionsOf(query)
  const order =
    query.sort === 'due'
      ? `${governing} IS NULL, ${governing}, r.id`
      : 'r.intake_year DESC, r.intake_serial DESC'
  const from = `requests r JOIN units u ON u.id = r.unit_id WHERE ${where}`
  const { rows: page, total } = pageOf<ListRow>(
    tx,
    { columns: 'r.id, u.name AS unit_name', from, order, values: parameters },
    query,
  )
  const counts = stateCountsOf(
    tx,
    page.map((row) => row.id),
  )
  const rows = page.map((row) => requestRow(tx, row, counts.get(row.id) ?? {}))
  return { rows, total }
}

function conditionsOf(query: {
  readonly states?: readonly string[] | undefined
  readonly unitId?: number | undefined
  readonly text?: string | undefined
  readonly dueOnOrBefore?: string | undefined
}) {
  const clauses: string[] = ['1 = 1']
  const parameters: SqlValue[] = []
  const add = (clause: string, ...values: readonly SqlValue[]) => {
    clauses.push(clause)
    parameters.push(...values)
  }
  if (query.states !== undefined)
    add('r.state IN (SELECT value FROM json_each(?))', JSON.stringify(query.states))
  if (query.unitId !== undefined) add('r.unit_id = ?', query.unitId)
  if (query.dueOnOrBefore !== undefined) add(`${governing} <= ?`, query.dueOnOrBefore)
  if (query.text !== undefined && query.text !== '')
    add(
      `(instr(r.document_number, ?) OR instr(r.title, ?) OR instr(u.name, ?) OR instr(u.aliases, ?)
        OR instr(u.initials, lower(?)) OR instr(printf('%d-%04d', r.intake_year, r.intake_serial), ?))`,
      plainDocumentNumber(query.text),
      ...Array<string>(5).fill(query.text),
    )
  return { where: clauses.join(' AND '), parameters }
}

/** Returned letters of a unit that no later letter continues, newest first. */
export function returnedRequests(tx: Reading, unitId: number) {
  return tx
    .where(requestTable, { unitId, state: 'returned' }, { orderBy: 'id', descending: true, limit: 10 })
    .filter(({ id }) => tx.count(requestTable, { supersedesId: id }) === 0)
    .map((request) => ({ ...linkTo(request), documentNumber: request.documentNumber, title: request.title }))
}

/** Names a letter by its own number. */
export function linkTo(request: RequestRecord): RequestLink {
  return { requestId: request.id, intakeNumber: intakeNumber(request) }
}

/** A letter as a line of a list. */
export function requestRow(
  tx: Reading,
  { id, unit_name: unitName }: { readonly id: number; readonly unit_name: string },
  counts: StateCounts,
): RequestRow {
  const request = tx.get(requestTable, id, '这件来文')
  return {
    requestId: request.id,
    intakeNumber: intakeNumber(request),
    documentNumber: request.documentNumber,
    unitName,
    title: request.title,
    purpose: request.purpose,
    urgency: request.urgency,
    state: request.state,
    declaredCount: request.declaredCount,
    receivedOn: request.receivedOn,
    dueOn: request.dueOn,
    dueProvisional: request.dueProvisional,
    extendedDueOn: request.extendedDueOn,
    closedOn: request.closedAt === null ? null : beijingDate(request.closedAt),
    answeredOn: request.answeredOn,
    counts,
    isLateEntered: isLateEntered(tx, { requestId: request.id }),
  }
}
