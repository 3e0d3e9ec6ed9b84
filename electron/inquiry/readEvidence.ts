import { AppError } from '../../shared/errors.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { CallContext } from '../core/callContext.ts'
import type { Handler } from '../core/handler.ts'
import { batchEvidence } from './evidenceRepository.ts'
import { inquiryBatchTable } from './inquiryTable.ts'

// Half of the bridge's limit for one answer: base64 adds a third.
const pieceBytes = 512 * 1024

/** One piece of a stored file for the window. */
export async function filePiece(context: CallContext, attachmentId: number, offset: number) {
  // A read hands out no promise by itself; the row is read inside it, the file after it.
  const { content, mediaType } = context.read((tx) => ({
    content: context.attachments.read(tx, attachmentId),
    mediaType: tx.get(attachmentTable, attachmentId, '这份文件').mediaType,
  }))
  const bytes = await content
  const piece = Buffer.from(bytes.subarray(offset, offset + pieceBytes))
  return { base64: piece.toString('base64'), total: bytes.length, mediaType }
}

/** Hands out a file of evidence piece by piece; every piece leaves an entry. */
export const readEvidence: Handler<'inquiries.readEvidence'> = ({ batchId, evidenceId, offset }, context) => {
  context.transact((tx) => {
    batchEvidence(tx, { batchId, evidenceId, evidencePage: null })
    tx.record({ act: 'inquiry.evidenceViewed', object: `batch:${batchId}`, detail: { evidenceId, offset } })
  })
  return filePiece(context, evidenceId, offset)
}

/** Hands out the working list as it was last made, piece by piece. */
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
