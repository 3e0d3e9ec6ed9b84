import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { requestAttachmentTable } from '../../requestRecord/requestTable.ts'
import { attachmentView } from '../requestDetail.ts'

/**
 * Takes a file off a letter that it does not belong to: the row, the bytes and the 校验码 stay, with the reason beside them.
 * Throws `conflict`, `not-found`.
 */
export const voidRequestAttachment: Handler<'requests.voidAttachment'> = (input, { actor, transact }) =>
  transact((tx) => {
    const { requestId, attachmentId, reason } = input
    const before = tx.first(requestAttachmentTable, { requestId, attachmentId })
    if (before === null) throw new AppError('not-found', '该来文没有这份附件，请刷新后重试。')
    if (before.voidedAt !== null) throw new AppError('conflict', '这份附件已经作废，不必重复办理。')
    const link = tx.update(requestAttachmentTable, before, {
      voidedBy: actor.userId,
      voidedAt: tx.at,
      voidReason: reason,
    })
    const view = attachmentView(tx, link)
    tx.record({
      act: 'request.attachmentVoided',
      object: `request:${requestId}`,
      reason,
      detail: { before: attachmentView(tx, before), after: view },
    })
    return view
  })
