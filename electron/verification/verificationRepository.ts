import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import { AppError } from '../../shared/errors.ts'
import { blindObstacle, checkObstacle } from '../../shared/verification/duties.ts'
import type { Evidence, VerificationRow } from '../../shared/verification/summary.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import { pageOf } from '../database/row/pageOf.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { inquiryResultTable } from '../inquiryRecord/inquiryTable.ts'
import { dueOrderSql } from '../requestRecord/governingDueQueries.ts'
import { accountsJson, humanOf } from '../userRecord/humanRepository.ts'
import { wasShown } from './shownMoves.ts'
import type { verificationTable } from './verificationTable.ts'

/** One query result as the database has it. */
export type InquiryResult = RowOf<typeof inquiryResultTable>
/** One check as the database has it. */
export type Verification = RowOf<typeof verificationTable>

/** The person, who must be waiting for a check, with the result that counts; throws with a sentence otherwise. */
export function personInState(
  tx: Reading,
  candidateId: number,
  state: 'inquired' | 'disputed',
): { readonly candidate: Candidate; readonly result: InquiryResult } {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  if (candidate.state !== state)
    throw new AppError('conflict', '该人员已不在这一环节，请刷新核对队列后继续。')
  return { candidate, result: countingResult(tx, candidate) }
}

/** The result that counts for a person; throws when there is none or it was voided. */
export function countingResult(tx: Reading, candidate: Candidate): InquiryResult {
  const result = candidate.resultId === null ? null : tx.find(inquiryResultTable, candidate.resultId)
  if (result === null || result.voidedAt !== null)
    throw new AppError('conflict', '该人员没有有效的查询结果，请退回查询。')
  return result
}

/** Maker ≠ checker, by recorded acts: throws when this user entered the result. */
export function assertNotMaker(tx: Reading, { enteredBy }: InquiryResult, userId: number): void {
  refuse(checkObstacle({ enteredBy: humanOf(tx, enteredBy) }, humanOf(tx, userId)))
}

/** Throws when this user entered the result or has seen it, both by recorded acts. */
export function assertBlind(tx: Reading, result: InquiryResult, userId: number): void {
  const enteredBy = humanOf(tx, result.enteredBy)
  refuse(blindObstacle({ enteredBy, wasShown: wasShown(tx, result, userId) }, humanOf(tx, userId)))
}

/** Throws the sentence why somebody else is needed, if there is one. */
export function refuse(obstacle: string | null): void {
  if (obstacle !== null) throw new AppError('second-person-required', obstacle)
}

/** The evidence that a result or a second query names. */
export function evidenceOf(
  tx: Reading,
  result: Pick<InquiryResult, 'evidenceId' | 'evidencePage'>,
): Evidence[] {
  if (result.evidenceId === null) return []
  const { id, mediaType, checkCode } = tx.get(attachmentTable, result.evidenceId, '查询凭证')
  return [{ attachmentId: id, page: result.evidencePage, mediaType, checkCode }]
}

interface QueueRow {
  readonly candidate_id: number
  readonly request_id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly unit_name: string
  readonly list_order: number
  readonly batch_id: number
  readonly batch_year: number
  readonly batch_serial: number
  readonly evidence_id: number | null
  readonly due_on: string | null
  readonly extended_due_on: string | null
}

/** Persons in a state of this subject as queue lines, most urgent first; without names and without results. */
export function queueRows(
  tx: Reading,
  query: {
    readonly state: 'inquired' | 'disputed'
    /** Leaves out persons whose result the human of this account entered. */
    readonly notEnteredBy: number
    readonly batchId?: number | undefined
    readonly offset: number
    readonly limit: number
  },
): { readonly rows: VerificationRow[]; readonly total: number } {
  const parameters: SqlValue[] = [query.state, accountsJson(tx, query.notEnteredBy)]
  if (query.batchId !== undefined) parameters.push(query.batchId)
  const from = `candidates c JOIN inquiry_results i ON i.id = c.result_id
    JOIN inquiry_batches b ON b.id = i.batch_id JOIN requests r ON r.id = c.request_id
    JOIN units u ON u.id = r.unit_id
    WHERE c.state = ? AND i.entered_by NOT IN (SELECT value FROM json_each(?))${query.batchId === undefined ? '' : ' AND i.batch_id = ?'}`
  const { rows, total } = pageOf<QueueRow>(
    tx,
    {
      columns: `c.id AS candidate_id, c.request_id, r.intake_year, r.intake_serial, u.name AS unit_name, c.list_order,
       b.id AS batch_id, b.batch_year, b.batch_serial, i.evidence_id, c.due_on, r.extended_due_on`,
      from,
      order: `${dueOrderSql('c.due_on', 'r')}, c.request_id, c.list_order`,
      values: parameters,
    },
    query,
  )
  return { rows: rows.map(queueRow), total }
}

function queueRow(row: QueueRow): VerificationRow {
  return {
    candidateId: row.candidate_id,
    requestId: row.request_id,
    intakeNumber: yearlyNumber(row.intake_year, row.intake_serial),
    unitName: row.unit_name,
    listOrder: row.list_order,
    batchId: row.batch_id,
    batchNumber: yearlyNumber(row.batch_year, row.batch_serial),
    hasEvidence: row.evidence_id !== null,
    dueOn: row.due_on,
    extendedDueOn: row.extended_due_on,
  }
}
