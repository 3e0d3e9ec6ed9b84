import type { CandidateState, Outcome, Purpose } from '../../../shared/candidate/model.ts'
import type { InquiryBatchState, ResultMethod } from '../../../shared/inquiry/model.ts'
import type { BatchPerson, BatchRow } from '../../../shared/inquiry/summary.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import { pageOf } from '../../database/row/pageOf.ts'
import type { Reading, SqlValue } from '../../database/row/transaction.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { userNameOf } from '../../userRecord/userRepository.ts'
import { batchNumberOf, type InquiryBatch, latest, shownOutcome } from '../inquiryRepository.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

/** One page of batches, the newest first. */
export function batchRows(
  tx: Reading,
  query: Page & { readonly assignedTo: number | null; readonly states: readonly InquiryBatchState[] },
): { readonly rows: BatchRow[]; readonly total: number } {
  const conditions = {
    state: query.states,
    ...(query.assignedTo === null ? {} : { assignedTo: query.assignedTo }),
  }
  const rows = tx.where(inquiryBatchTable, conditions, {
    orderBy: 'id',
    descending: true,
    limit: query.limit,
    offset: query.offset,
  })
  return { rows: rows.map((batch) => batchRow(tx, batch)), total: tx.count(inquiryBatchTable, conditions) }
}

/** A batch as a line of a list. */
export function batchRow(tx: Reading, batch: InquiryBatch): BatchRow {
  const [counts] = tx.select<{ persons: number; open: number | null; pending: number | null }>(
    `SELECT count(*) AS persons, sum(c.state = 'inquiring' AND ${latest}) AS open,
       sum(c.state = 'pending' AND ${latest}) AS pending
     FROM inquiry_items i JOIN candidates c ON c.id = i.candidate_id WHERE ${shown}`,
    batch.id,
  )
  const letters = tx.select<{ intake_year: number; intake_serial: number }>(
    `SELECT DISTINCT r.intake_year, r.intake_serial FROM inquiry_items i JOIN requests r ON r.id = i.request_id
     WHERE i.batch_id = ? AND i.removed_at IS NULL ORDER BY r.id`,
    batch.id,
  )
  return {
    batchId: batch.id,
    batchNumber: batchNumberOf(batch),
    state: batch.state,
    assignedTo: batch.assignedTo,
    inquirer: userNameOf(tx, batch.assignedTo),
    createdAt: batch.createdAt,
    closedAt: batch.closedAt,
    letters: letters.map((row) =>
      intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    ),
    persons: counts?.persons ?? 0,
    open: counts?.open ?? 0,
    pending: counts?.pending ?? 0,
  }
}

// A person who came back into the same batch stands in it once.
const shown = `i.batch_id = ? AND i.removed_at IS NULL AND i.id = (SELECT max(s.id) FROM inquiry_items s
  WHERE s.candidate_id = i.candidate_id AND s.batch_id = i.batch_id AND s.removed_at IS NULL)`

interface PersonRow {
  readonly candidate_id: number
  readonly request_id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly position: number
  readonly list_order: number
  readonly name: string
  readonly id_number: string | null
  readonly purpose: Purpose
  readonly state: CandidateState
  readonly is_here: number
  readonly outcome: Outcome | null
  readonly method: ResultMethod | null
  readonly queried_at: string | null
  readonly entered_by: number | null
}

/** One page of the persons of a batch as this person may see them, in the order of the batch. */
export function batchPersons(
  tx: Reading,
  query: Page & { readonly batchId: number; readonly only: 'all' | 'open'; readonly userId: number },
): { readonly rows: BatchPerson[]; readonly total: number } {
  const parameters: SqlValue[] = [query.batchId]
  const from = `inquiry_items i JOIN candidates c ON c.id = i.candidate_id JOIN requests r ON r.id = i.request_id
    LEFT JOIN inquiry_results e ON e.id = c.result_id AND e.batch_id = i.batch_id AND e.voided_at IS NULL
    WHERE ${shown}${query.only === 'open' ? ` AND c.state = 'inquiring' AND ${latest}` : ''}`
  const { rows, total } = pageOf<PersonRow>(
    tx,
    {
      columns: `c.id AS candidate_id, c.request_id, r.intake_year, r.intake_serial, i.position, c.list_order, c.name,
       c.id_number, c.purpose, c.state, ${latest} AS is_here, e.outcome, e.method, e.queried_at, e.entered_by`,
      from,
      order: 'i.position, i.id',
      values: parameters,
    },
    query,
  )
  return { rows: rows.map((row) => person(row, isOneHuman(tx, row.entered_by, query.userId))), total }
}

function person(row: PersonRow, isOwn: boolean): BatchPerson {
  const outcome = shownOutcome(row.outcome, { state: row.state, isOwn })
  return {
    candidateId: row.candidate_id,
    requestId: row.request_id,
    intakeNumber: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    position: row.position,
    listOrder: row.list_order,
    name: row.name,
    idNumber: maskNumber(row.id_number ?? ''),
    purpose: row.purpose,
    state: row.state,
    isHere: row.is_here === 1,
    outcome,
    // 逐页确认 and 结果文件 hold 未列入 alone: the way of entry tells the outcome.
    method: outcome === null ? null : row.method,
    queriedAt: row.queried_at,
    mayVoid: isOwn && (row.state === 'inquired' || row.state === 'pending'),
  }
}
