import { AppError } from '../../../shared/errors.ts'
import { filePiece } from '../../call/filePiece.ts'
import type { Handler } from '../../call/handler.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { batchEvidence } from './evidenceRepository.ts'

/** Hands out a file of evidence piece by piece; every piece leaves an entry. */
export const readEvidence: Handler<'inquiries.readEvidence'> = ({ batchId, evidenceId, offset }, context) => {
  context.transact((tx) => {
    batchEvidence(tx, { batchId, evidenceId, evidencePage: null })
    tx.record({ act: 'inquiry.evidenceViewed', object: `batch:${batchId}`, detail: { evidenceId, offset } })
  })
  return filePiece(context, evidenceId, offset)
}

/** Hands out the working list as it was last made, piece by piece. Throws `not-found`. */
export const readList: Handler<'inquiries.readList'> = ({ batchId, offset }, context) => {
  const listPdfId = context.transact((tx) => {
    const { listPdfId: made } = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    if (made === null) throw new AppError('not-found', '还没有生成工作名单，请先生成。')
    tx.record({
      act: 'inquiry.evidenceViewed',
      object: `batch:${batchId}`,
      detail: { listPdfId: made, offset },
    })
    return made
  })
  return filePiece(context, listPdfId, offset)
}
