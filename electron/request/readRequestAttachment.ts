import { AppError } from '../../shared/errors.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Handler } from '../core/handler.ts'
import { requestAttachmentTable } from './requestTable.ts'

// Half of the bridge's limit for one answer: base64 adds a third.
const pieceBytes = 512 * 1024

/** Hands out a file of a letter piece by piece; opening it (offset 0) is in the trail first. */
export const readRequestAttachment: Handler<'requests.readAttachment'> = async (input, context) => {
  const { requestId, attachmentId, offset } = input
  const attachment = context.transact((tx) => {
    if (tx.first(requestAttachmentTable, { requestId, attachmentId }) === null)
      throw new AppError('not-found', '该来文没有这份附件，请刷新后重试。')
    tx.record({
      act: 'request.attachmentViewed',
      object: `request:${requestId}`,
      detail: { attachmentId, offset },
    })
    return tx.get(attachmentTable, attachmentId, '这份附件')
  })
  const bytes = await context.attachments.read(attachment)
  const piece = Buffer.from(bytes.subarray(offset, offset + pieceBytes))
  return { base64: piece.toString('base64'), total: bytes.length, mediaType: attachment.mediaType }
}
