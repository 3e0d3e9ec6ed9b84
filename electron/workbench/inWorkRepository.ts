import type { RequestRow } from '../../shared/request/summary.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestGoverningDueSql } from '../requestRecord/governingDueQueries.ts'
import { requestRow, stateCountsOf } from '../requestRecord/requestRepository.ts'

const governing = requestGoverningDueSql('r')
const me = '(SELECT user_id FROM me)'

// Each of these is answered from an index that begins with the letter.
const mine = `WITH me (user_id) AS (SELECT ?)
  SELECT r.id FROM requests r WHERE r.state IN ('registered', 'admitted') AND (
    r.registered_by = ${me} OR r.admitted_by = ${me}
    OR EXISTS (SELECT 1 FROM rosters o WHERE o.request_id = r.id AND (o.committed_by = ${me} OR o.proofread_by = ${me}))
    OR EXISTS (SELECT 1 FROM inquiry_items i JOIN inquiry_batches b ON b.id = i.batch_id
               WHERE i.request_id = r.id AND b.assigned_to = ${me})
    OR EXISTS (SELECT 1 FROM inquiry_results q WHERE q.request_id = r.id AND q.entered_by = ${me})
    OR EXISTS (SELECT 1 FROM verifications v WHERE v.request_id = r.id
               AND (v.checker_id = ${me} OR v.co_signer_id = ${me} OR v.adjudicator_id = ${me}))
    OR EXISTS (SELECT 1 FROM reviews w WHERE w.request_id = r.id AND w.reviewer_id = ${me})
    OR EXISTS (SELECT 1 FROM replies p WHERE p.request_id = r.id
               AND (p.drafted_by = ${me} OR p.gate_confirmed_by = ${me} OR p.signed_by = ${me})))`

/** How many letters in work somebody has had a part in. */
export function countInWork(tx: Reading, userId: number): number {
  const [count] = tx.select<{ total: number }>(`SELECT count(*) AS total FROM (${mine})`, userId)
  return count?.total ?? 0
}

/** One page of the letters in work that somebody has had a part in, the nearest last day first. */
export function listInWork(
  tx: Reading,
  userId: number,
  page: { readonly offset: number; readonly limit: number },
): { rows: RequestRow[]; total: number } {
  const found = tx.select<{ id: number; unit_name: string }>(
    `SELECT r.id, u.name AS unit_name FROM requests r JOIN units u ON u.id = r.unit_id WHERE r.id IN (${mine})
     ORDER BY ${governing} IS NULL, ${governing}, r.id LIMIT ? OFFSET ?`,
    userId,
    page.limit,
    page.offset,
  )
  const counts = stateCountsOf(
    tx,
    found.map(({ id }) => id),
  )
  const rows = found.map((row) => requestRow(tx, row, counts.get(row.id) ?? {}))
  return { rows, total: countInWork(tx, userId) }
}
