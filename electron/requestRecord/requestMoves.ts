import { type CandidateState, settledCandidateStates } from '../../shared/candidate/model.ts'
import { AppError } from '../../shared/errors.ts'
import { assertRequestMove } from '../../shared/request/lifecycle.ts'
import { beijingDate } from '../../shared/time.ts'
import { isDuplicateRowSql } from '../candidateRecord/duplicateQueries.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { balanceOfRequest, stateCountsOf } from './requestRepository.ts'
import { requestTable } from './requestTable.ts'

/** Ends a letter (办结) in the same transaction as the act that settled its last person; does nothing while anyone is open. */
export function closeIfSettled(tx: Writing, requestId: number, now: Date): void {
  if (isSettled(tx, requestId)) close(tx, requestId, { now })
}

/** Ends a letter that was taken up again, with the reason; throws `conflict` while anybody is open or has not been written about. */
export function closeSettled(
  tx: Writing,
  requestId: number,
  closing: { readonly now: Date; readonly reason: string },
): void {
  if (!isSettled(tx, requestId))
    throw new AppError(
      'conflict',
      '该来文还有未办结的人员，或退回补正的人员尚未函告来文单位，不能办结；请在「名单」「复函」中办完后再试。',
    )
  close(tx, requestId, closing)
}

function close(
  tx: Writing,
  requestId: number,
  { now, reason }: { readonly now: Date; readonly reason?: string },
): void {
  const request = tx.get(requestTable, requestId, '这件来文')
  assertRequestMove(request.state, 'closed')
  const answeredOn = request.answeredOn ?? beijingDate(now)
  tx.update(requestTable, request, { state: 'closed', closedAt: now.toISOString(), answeredOn })
  tx.record({
    act: 'request.closed',
    object: `request:${requestId}`,
    ...(reason === undefined ? {} : { reason }),
  })
}

/** True when every person of a letter in work is settled, everyone sent back has been written about, and the balance closes. */
function isSettled(tx: Reading, requestId: number): boolean {
  const request = tx.get(requestTable, requestId, '这件来文')
  if (request.state !== 'admitted') return false
  const counts = stateCountsOf(tx, [requestId]).get(requestId) ?? {}
  const states = Object.keys(counts) as CandidateState[]
  const settled: readonly CandidateState[] = settledCandidateStates
  if (states.length === 0 || states.some((state) => !settled.includes(state))) return false
  const [unanswered] = tx.select<{ persons: number }>(
    `SELECT count(*) AS persons FROM candidates c WHERE c.request_id = ? AND c.state = 'returned' AND NOT ${isDuplicateRowSql}
     AND NOT EXISTS (SELECT 1 FROM reply_items i JOIN replies r ON r.id = i.reply_id AND r.draft_version = i.draft_version
                     WHERE i.candidate_id = c.id AND i.inclusion IN ('returned', 'unqueryable') AND r.state IN ('dispatched', 'received'))`,
    requestId,
  )
  return (unanswered?.persons ?? 0) === 0 && balanceOfRequest(tx, request).closes
}

/** Takes a closed or archived letter up again because something new arrived for it; does nothing to one in work. */
export function reopenIfEnded(tx: Writing, requestId: number, reason: string): void {
  const request = tx.get(requestTable, requestId, '这件来文')
  if (request.state === 'admitted') return
  // An archived letter that was never 办结 had been returned or withdrawn: nothing of it may be worked on.
  if (request.state === 'archived' && request.closedAt === null)
    throw new AppError('conflict', '该来文已退回或撤回，不能重新办理；补正后的来文请按新收文登记。')
  assertRequestMove(request.state, 'admitted')
  tx.update(requestTable, request, { state: 'admitted', closedAt: null, archivedAt: null, archivedBy: null })
  tx.record({
    act: 'request.reopened',
    object: `request:${requestId}`,
    reason,
    detail: { before: { state: request.state, closedAt: request.closedAt, archivedAt: request.archivedAt } },
  })
}
