import { AppError } from '../../../shared/errors.ts'
import { openedLately } from '../../audit/requestTrailRepository.ts'
import { filePiece } from '../../call/filePiece.ts'
import type { Handler } from '../../call/handler.ts'
import { requestAttachmentTable } from '../../requestRecord/requestTable.ts'

const sittingMs = 10 * 60_000

/** Hands out a file of a letter piece by piece; the first piece leaves an entry, the others follow within ten minutes of it. Throws `not-found`. */
export const readRequestAttachment: Handler<'requests.readAttachment'> = async (input, context) => {
  const { requestId, attachmentId, offset } = input
  const open = { requestId, userId: context.actor.userId, since: sittingSince(context.now()) }
  context.transact((tx) => {
    if (tx.first(requestAttachmentTable, { requestId, attachmentId }) === null)
      throw new AppError('not-found', '该来文没有这份附件，请刷新后重试。')
    if (offset === 0 || !openedLately(tx, open))
      tx.record({
        act: 'request.attachmentViewed',
        object: `request:${requestId}`,
        detail: { attachmentId, offset },
      })
  })
  return filePiece(context, attachmentId, offset)
}

const sittingSince = (now: Date) => new Date(now.getTime() - sittingMs).toISOString()
