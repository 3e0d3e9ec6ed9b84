import type { z } from 'zod'
import type { DeliveryLine, DispatchDetail } from '../../shared/delivery/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { copiesToSeal, letterPrints, printLine, sealLine, sealUsesOf } from '../printing/printRepository.ts'
import { sealUseTable } from '../printing/printTable.ts'
import { replyRow } from '../reply/replyRowQueries.ts'
import { type Reply, replyOf } from '../replyRecord/replyRepository.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { copiesToSend, type Delivery, deliveriesOf, stepOf } from './deliveryRepository.ts'

/** Everything the page of one letter on its way out shows; `conflict` before it is signed. */
export function dispatchDetail(tx: Reading, replyId: number): z.input<typeof DispatchDetail> {
  const reply = replyOf(tx, replyId)
  const step = stepOf(tx, reply)
  if (step === null) throw new AppError('conflict', '本函还没有签发，签发后才能印发。')
  return {
    ...replyRow(tx, reply),
    step,
    title: reply.content.title,
    addressee: reply.content.addressee,
    copies: reply.copies,
    checkCode: reply.pdfId === null ? null : tx.get(attachmentTable, reply.pdfId, '复函文件').checkCode,
    traceCode: reply.traceCode,
    signerName: reply.signerName,
    prints: letterPrints(tx, replyId).map((print) => printLine(tx, print)),
    seals: sealUsesOf(tx, replyId).map((use) => sealLine(tx, use)),
    deliveries: deliveriesOf(tx, replyId).map((delivery) => deliveryLine(tx, delivery)),
    copiesToSeal: copiesToSeal(tx, replyId),
    copiesToSend: copiesToSend(tx, replyId),
    preprinted: settingOf(tx, 'letter.redPartsSuppressed'),
    suggested: suggestions(tx, reply),
  }
}

/** What stood in the register the last time, so that it need not be typed again. */
function suggestions(tx: Reading, { content, signerName }: Reply) {
  const last = tx.first(sealUseTable, {}, { orderBy: 'id', descending: true })
  return {
    sealName: last?.sealName ?? `${settingOf(tx, 'centre.identity').issuingOrgan}公章`,
    approver: signerName ?? '',
    keeper: last?.keeper ?? '',
    recipient: content.addressee,
  }
}

function deliveryLine(tx: Reading, delivery: Delivery): DeliveryLine {
  const { id, method, recipient, carrier, collectorDocument, trackingNumber, copies } = delivery
  return {
    deliveryId: id,
    method,
    recipient,
    carrier,
    collectorDocument,
    trackingNumber,
    copies,
    dispatchedAt: delivery.dispatchedAt,
    dispatchedBy: userNameOf(tx, delivery.dispatchedBy),
    dueOn: delivery.dueOn,
    lateDays: delivery.lateDays,
    extendedDueOn: delivery.extendedDueOn,
    extendedLateDays: delivery.extendedLateDays,
    receivedOn: delivery.receivedOn,
    receivedBy: delivery.receivedBy,
    hasEvidence: delivery.receiptEvidenceId !== null,
    objection: delivery.objection,
    failedReason: delivery.failedReason,
  }
}
