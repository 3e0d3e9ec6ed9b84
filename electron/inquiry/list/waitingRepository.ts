import type { CandidateState, Purpose } from '../../../shared/candidate/model.ts'
import type { WaitingPerson, WaitingRequest } from '../../../shared/inquiry/summary.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { dueOrderSql } from '../../requestRecord/governingDueQueries.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'

// `c` is the person. 待核实 waits for a new query only once no open batch holds the person any more.
const waits = `(c.state = 'ready' OR (c.state = 'pending' AND NOT EXISTS (
  SELECT 1 FROM inquiry_items i JOIN inquiry_batches b ON b.id = i.batch_id
  WHERE i.candidate_id = c.id AND i.removed_at IS NULL AND b.state = 'open')))`

interface LetterRow {
  readonly id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly document_number: string
  readonly unit_name: string
  readonly due_on: string | null
  readonly due_provisional: number
  readonly extended_due_on: string | null
  readonly ready: number
  readonly pending: number
}

/** Letters in work with persons who wait for a query, the most urgent first. */
export function waitingRequests(
  tx: Reading,
  page: { readonly offset: number; readonly limit: number },
): { readonly rows: WaitingRequest[]; readonly total: number } {
  const from = `FROM candidates c JOIN requests r ON r.id = c.request_id JOIN units u ON u.id = r.unit_id
    WHERE c.state IN ('ready', 'pending') AND r.state = 'admitted' AND ${waits}`
  const [count] = tx.select<{ total: number }>(`SELECT count(DISTINCT r.id) AS total ${from}`)
  const rows = tx.select<LetterRow>(
    `SELECT r.id, r.intake_year, r.intake_serial, r.document_number, u.name AS unit_name,
       min(c.due_on) AS due_on, r.extended_due_on, max(c.due_provisional) AS due_provisional,
       sum(c.state = 'ready') AS ready, sum(c.state = 'pending') AS pending
     ${from} GROUP BY r.id ORDER BY ${dueOrderSql('min(c.due_on)', 'r')}, r.id LIMIT ? OFFSET ?`,
    page.limit,
    page.offset,
  )
  return { rows: rows.map(letter), total: count?.total ?? 0 }
}

function letter(row: LetterRow): WaitingRequest {
  return {
    requestId: row.id,
    intakeNumber: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    documentNumber: row.document_number,
    unitName: row.unit_name,
    dueOn: row.due_on,
    extendedDueOn: row.extended_due_on,
    dueProvisional: row.due_provisional === 1,
    ready: row.ready,
    pending: row.pending,
  }
}

/** Everybody of a letter who waits for a query. */
export function waitingHere(tx: Reading, requestId: number): readonly number[] {
  return tx
    .select<{ id: number }>(
      `SELECT c.id FROM candidates c WHERE c.request_id = ? AND ${waits} ORDER BY c.list_order`,
      requestId,
    )
    .map(({ id }) => id)
}

interface PersonRow {
  readonly id: number
  readonly list_order: number
  readonly name: string
  readonly id_number: string | null
  readonly purpose: Purpose
  readonly state: CandidateState
}

/** One page of the persons of a letter who wait, with masked numbers. */
export function waitingPersons(
  tx: Reading,
  {
    requestId,
    offset,
    limit,
  }: { readonly requestId: number; readonly offset: number; readonly limit: number },
): { readonly rows: WaitingPerson[]; readonly total: number } {
  const rows = tx.select<PersonRow>(
    `SELECT c.id, c.list_order, c.name, c.id_number, c.purpose, c.state FROM candidates c
     WHERE c.request_id = ? AND ${waits} ORDER BY c.list_order LIMIT ? OFFSET ?`,
    requestId,
    limit,
    offset,
  )
  return {
    total: waitingHere(tx, requestId).length,
    rows: rows.map(({ id, list_order, name, id_number, purpose, state }) => ({
      candidateId: id,
      listOrder: list_order,
      name,
      idNumber: maskNumber(id_number ?? ''),
      purpose,
      state,
    })),
  }
}
