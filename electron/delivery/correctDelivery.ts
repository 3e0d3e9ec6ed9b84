import { dispatchProblem } from '../../shared/delivery/dispatchProblem.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { receiptCorrected } from '../objection/letter/receiptMoves.ts'
import { sealUsesOf } from '../printing/printRepository.ts'
import { replyOf } from '../replyRecord/replyRepository.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { copiesToSend, type Delivery } from './deliveryRepository.ts'
import { deliveryTable } from './deliveryTable.ts'
import { dispatchDetail } from './dispatchDetail.ts'
import { assertReceivable, objectionWindow } from './recordReceipt.ts'

/**
 * Puts a mistyped receipt right; 异议期 and the limits of objections that hang on it are counted anew, the old values stay in the trail.
 * Throws `conflict`, `invalid-input`.
 */
export const correctReceipt: Handler<'deliveries.correctReceipt'> = (input, { now, transact }) =>
  transact((tx) => {
    const { deliveryId, receivedOn, receivedBy, reason } = input
    const before = standing(tx, deliveryId)
    const { receivedOn: was } = before
    if (was === null) throw new AppError('conflict', '本次发出还没有签收登记，请先登记签收。')
    if (was === receivedOn && before.receivedBy === receivedBy)
      throw new AppError('invalid-input', '没有改动，不必更正。')
    assertReceivable(before, receivedOn, now())
    const reply = replyOf(tx, before.replyId)
    const objection = objectionWindow(tx, reply, receivedOn)
    tx.update(deliveryTable, before, { receivedOn, receivedBy, objection })
    const after = tx.update(replyTable, reply, { receivedOn })
    tx.record({
      act: 'reply.receiptCorrected',
      object: `reply:${reply.id}`,
      reason,
      detail: {
        deliveryId,
        before: {
          receivedOn: was,
          receivedBy: before.receivedBy,
          objectionUntil: before.objection?.due ?? null,
        },
        after: { receivedOn, receivedBy, objectionUntil: objection?.due ?? null },
      },
    })
    receiptCorrected(tx, after, { from: was, to: receivedOn, reason })
    return dispatchDetail(tx, reply.id)
  })

/** Puts mistyped data of a 发出 right: way, recipient, carrier, numbers, copies. Throws `conflict`, `invalid-input`. */
export const correctDispatch: Handler<'deliveries.correctDispatch'> = (input, { now, transact }) =>
  transact((tx) => {
    const { deliveryId, dispatch, reason } = input
    const before = standing(tx, deliveryId)
    const reply = replyOf(tx, before.replyId)
    const problem = dispatchProblem(
      { ...dispatch, dispatchedAt: before.dispatchedAt },
      {
        kind: reply.kind,
        now: now(),
        sealedOn: sealUsesOf(tx, reply.id)[0]?.usedOn ?? before.dispatchedAt.slice(0, 10),
        copiesToSend: copiesToSend(tx, reply.id) + before.copies,
        lastDispatchedAt: null,
      },
    )
    if (problem !== null) throw new AppError('invalid-input', problem.message)
    const { carrier, collectorDocument, trackingNumber, ...rest } = dispatch
    const after = tx.update(deliveryTable, before, {
      ...rest,
      carrier: carrier || null,
      collectorDocument: collectorDocument || null,
      trackingNumber: trackingNumber || null,
    })
    tx.record({
      act: 'reply.dispatchCorrected',
      object: `reply:${reply.id}`,
      reason,
      detail: { deliveryId, before: sentBy(before), after: sentBy(after) },
    })
    return dispatchDetail(tx, reply.id)
  })

function standing(tx: Reading, deliveryId: number): Delivery {
  const delivery = tx.get(deliveryTable, deliveryId, '这次发出')
  if (delivery.failedReason !== null)
    throw new AppError('conflict', '这次发出已登记送达未成，不再更正；请更正重新发出的那一次。')
  return delivery
}

function sentBy({ method, recipient, carrier, collectorDocument, trackingNumber, copies }: Delivery) {
  return { method, recipient, carrier, collectorDocument, trackingNumber, copies }
}
