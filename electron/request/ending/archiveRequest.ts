import { AppError } from '../../../shared/errors.ts'
import { assertRequestMove } from '../../../shared/request/lifecycle.ts'
import type { Handler } from '../../call/handler.ts'
import { mediumTable, requestTable } from '../../requestRecord/requestTable.ts'
import { requestDetail } from '../requestDetail.ts'

/** Files a finished letter (归档) under the archive's number; media that are still here must go back first. Throws `conflict`. */
export const archiveRequest: Handler<'requests.archive'> = ({ requestId, archiveNumber }, context) =>
  context.transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    assertRequestMove(before.state, 'archived')
    if (tx.where(mediumTable, { requestId }).some((medium) => medium.returnedAt === null))
      throw new AppError('conflict', '该来文还有未归还的移动介质，请先登记归还，再归档。')
    tx.update(requestTable, before, {
      state: 'archived',
      archiveNumber: archiveNumber === '' ? null : archiveNumber,
      archivedAt: context.now().toISOString(),
      archivedBy: context.actor.userId,
    })
    tx.record({ act: 'request.archived', object: `request:${requestId}`, detail: { archiveNumber } })
    return requestDetail(tx, requestId)
  })
