import { dueDateByRule, type Explanation } from '../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import { AppError } from '../../shared/errors.ts'
import { givesResults } from '../../shared/reply/kinds.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import { calendarInForce } from '../calendar/calendarRepository.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import { storedUpload } from '../call/storedUpload.ts'
import type { Reading } from '../database/row/transaction.ts'
import { letterReceived } from '../objection/letter/objectionLetterMoves.ts'
import { moveReply } from '../replyRecord/replyMoves.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { type Delivery, deliveriesOf } from './deliveryRepository.ts'
import { deliveryTable } from './deliveryTable.ts'
import { dispatchDetail } from './dispatchDetail.ts'

/**
 * 签收: when the unit had the letter and who took it. Opens the seven working days for an objection (rule O1), a mark, not a state.
 * Throws `conflict`, `invalid-input`.
 */
export const recordReceipt: Handler<'deliveries.recordReceipt'> = async (input, context) => {
  const { replyId, receivedOn, receivedBy, evidenceUploadId } = input
  context.read((tx) => assertReceivable(outstanding(tx, replyId), receivedOn, context.now()))
  const evidence = await storedEvidence(context, evidenceUploadId)
  return context.transact((tx) => {
    const reply = replyOf(tx, replyId)
    const delivery = outstanding(tx, replyId)
    const objection = objectionWindow(tx, reply, receivedOn)
    tx.update(deliveryTable, delivery, {
      receivedOn,
      receivedBy,
      receiptEvidenceId: evidence === null ? null : context.attachments.adopt(tx, evidence).id,
      receiptRecordedBy: context.actor.userId,
      receiptRecordedAt: context.now().toISOString(),
      objection,
    })
    letterReceived(tx, moveReply(tx, reply, { to: 'received', changes: { receivedOn } }), receivedOn)
    tx.record({
      act: 'reply.receiptRecorded',
      object: `reply:${replyId}`,
      detail: {
        deliveryId: delivery.id,
        receivedOn,
        receivedBy,
        objectionUntil: objection?.due ?? null,
        evidence: evidence?.checkCode ?? null,
      },
    })
    return dispatchDetail(tx, replyId)
  })
}

/** 送达未成: what left came back or never arrived; the letter stands in the queue again. Throws `conflict`. */
export const failDelivery: Handler<'deliveries.fail'> = ({ replyId, reason }, { transact }) =>
  transact((tx) => {
    const delivery = outstanding(tx, replyId)
    tx.update(deliveryTable, delivery, { failedReason: reason })
    tx.record({
      act: 'reply.deliveryFailed',
      object: `reply:${replyId}`,
      reason,
      detail: { deliveryId: delivery.id },
    })
    return dispatchDetail(tx, replyId)
  })

/** The delivery whose receipt is awaited; throws `conflict` when the last one failed or has its receipt. */
function outstanding(tx: Reading, replyId: number): Delivery {
  const last = deliveriesOf(tx, replyId).at(-1)
  if (last === undefined || last.failedReason !== null || last.receivedOn !== null)
    throw new AppError('conflict', '没有等待回执的发出记录，请刷新；送达未成的请先重新发出。')
  return last
}

/** Refuses (`invalid-input`) a day of receipt before the letter left or after today. */
export function assertReceivable(delivery: Delivery, receivedOn: CalendarDate, now: Date): void {
  if (receivedOn < beijingDate(delivery.dispatchedAt))
    throw new AppError(
      'invalid-input',
      `签收日期早于发出日期（${beijingDate(delivery.dispatchedAt)}），请对照回执核对。`,
    )
  if (receivedOn > beijingDate(now)) throw new AppError('invalid-input', '签收日期不能晚于今天，请核对。')
}

/** Rule O1 from the day of receipt; null for a letter that gives no result, which leaves nothing to object to. */
export function objectionWindow(tx: Reading, { kind }: Reply, receivedOn: CalendarDate): Explanation | null {
  if (!givesResults(kind)) return null
  return dueDateByRule(ruleInForce('O1', receivedOn), receivedOn, calendarInForce(tx))
}

async function storedEvidence(context: CallContext, uploadId: string | null) {
  return uploadId === null ? null : storedUpload(context, uploadId, 'receipt-evidence')
}
