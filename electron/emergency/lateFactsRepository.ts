import type { LateFacts, LateMatter } from '../../shared/request/lateEntry.ts'
import { beijingDate, type Instant } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { deliveryTable } from '../delivery/deliveryTable.ts'
import { replyOf } from '../replyRecord/replyRepository.ts'
import { lateEntryTable } from '../requestRecord/lateEntryTable.ts'
import { requestTable } from '../requestRecord/requestTable.ts'

/** The act whose true time is entered. */
export interface LateAct {
  readonly requestId: number | null
  readonly replyId: number | null
  readonly matter: LateMatter
  readonly doneAt: Instant
}

/** What the record says about an act that was done on paper. */
export function lateFacts(tx: Reading, act: LateAct): LateFacts {
  const { requestId, replyId, matter, doneAt } = act
  const request = requestId === null ? null : tx.find(requestTable, requestId)
  return {
    ...(replyId === null ? ofRequest(tx, requestId ?? 0, matter) : ofReply(tx, replyId, matter)),
    receivedAt: request?.receivedAt ?? null,
    isKnown: tx.count(lateEntryTable, { requestId, replyId, matter, doneAt }) > 0,
  }
}

type Recorded = Pick<LateFacts, 'recordedAt' | 'namedDay'>

const newest: Partial<Readonly<Record<LateMatter, string>>> = {
  registration: 'SELECT registered_at AS at FROM requests WHERE id = ?',
  inquiry: 'SELECT max(entered_at) AS at FROM inquiry_results WHERE request_id = ? AND voided_at IS NULL',
  check: 'SELECT max(checked_at) AS at FROM verifications WHERE request_id = ?',
  review: 'SELECT max(reviewed_at) AS at FROM reviews WHERE request_id = ?',
}

function ofRequest(tx: Reading, requestId: number, matter: LateMatter): Recorded {
  const sql = newest[matter]
  const [row] = sql === undefined ? [] : tx.select<{ at: Instant | null }>(sql, requestId)
  return { recordedAt: row?.at ?? null, namedDay: null }
}

function ofReply(tx: Reading, replyId: number, matter: LateMatter): Recorded {
  const reply = replyOf(tx, replyId)
  if (matter === 'signature') {
    const isSigned = reply.signatureMode === 'paper' && reply.documentNumber !== null
    return { recordedAt: isSigned ? reply.signatureEnteredAt : null, namedDay: reply.signedOn }
  }
  const last = tx.where(deliveryTable, { replyId }).at(-1)
  if (matter !== 'delivery' || last === undefined) return { recordedAt: null, namedDay: null }
  return { recordedAt: entryOf(tx, replyId), namedDay: beijingDate(last.dispatchedAt) }
}

/** When the letter was last entered as 发出: its own time may lie earlier. */
function entryOf(tx: Reading, replyId: number): Instant | null {
  const [row] = tx.select<{ at: Instant | null }>(
    `SELECT max(at) AS at FROM audit_entries WHERE object = ? AND act = 'reply.dispatched'`,
    `reply:${replyId}`,
  )
  return row?.at ?? null
}
