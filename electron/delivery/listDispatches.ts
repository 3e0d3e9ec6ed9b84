import { AppError } from '../../shared/errors.ts'
import { filePiece } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import { listDispatchRows } from './deliveryRepository.ts'
import { deliveryTable } from './deliveryTable.ts'
import { dispatchDetail } from './dispatchDetail.ts'

/** One page of the letters on their way out; no personal data. */
export const listDispatches: Handler<'dispatches.list'> = (query, { read }) =>
  read((tx) => listDispatchRows(tx, query))

/** One letter on its way out with its prints, seals and deliveries; names no person asked about. */
export const getDispatch: Handler<'dispatches.get'> = ({ replyId }, { read }) =>
  read((tx) => dispatchDetail(tx, replyId))

/** The evidence of a receipt piece by piece; the first piece leaves an entry. Throws `not-found`. */
export const readEvidence: Handler<'deliveries.readEvidence'> = async ({ deliveryId, offset }, context) => {
  const evidenceId = context.transact((tx) => {
    const { receiptEvidenceId, replyId } = tx.get(deliveryTable, deliveryId, '这次发出')
    if (receiptEvidenceId === null) throw new AppError('not-found', '这次签收没有上传回执，请查纸质回执。')
    tx.record({ act: 'reply.receiptViewed', object: `reply:${replyId}`, detail: { deliveryId, offset } })
    return receiptEvidenceId
  })
  return filePiece(context, evidenceId, offset)
}
