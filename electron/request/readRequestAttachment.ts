import { AppError } from '../../shared/errors.ts'
import { attachmentTable } from '../attachment/attachmentTable.ts'
import type { Handler } from '../core/handler.ts'
import { requestAttachmentTable } from './requestTable.ts'
import { openedLately } from './requestTrailRepository.ts'

// Half of the bridge's limit for one answer: base64 adds a third.
const pieceBytes = 512 * 1024
const sittingMs = 10 * 60_000

/** Hands out a file of a letter piece by piece; the first piece leaves an entry, the others follow within ten minutes of it. */
export const readRequestAttachment: Handler<'requests.readAttachment'> = async (input, context) => {
  const { requestId, attachmentId, offset } = input
  const open = { requestId, userId: context.actor.userId, since: sittingSince(context.now()) }
  const attachment = context.transact((tx) => {
    if (tx.first(requestAttachmentTable, { requestId, attachmentId }) === null)
      throw new AppError('not-found', '该来文没有这份附件，请刷新后重试。')
    if (offset === 0 || !openedLately(tx, open))
      tx.record({
        act: 'request.attachmentViewed',
        object: `request:${requestId}`,
        detail: { attachmentId, offset },
      })
    return tx.get(attachmentTable, attachmentId, '这份附件')
  })
  // A transaction hands out no promise by itself; the row is read inside it, the file after it.
  const { content } = context.read((tx) => ({ content: context.attachments.read(tx, attachmentId) }))
  const bytes = await content
  const piece = Buffer.from(bytes.subarray(offset, offset + pieceBytes))
  return { base64: piece.toString('base64'), total: bytes.length, mediaType: attachment.mediaType }
}

const sittingSince = (now: Date) => new Date(now.getTime() - sittingMs).toISOString()
