import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { pauseFile } from './pauseRepository.ts'
import { pauseTable } from './pauseTable.ts'

/**
 * Writes down that a letter rests, from a day on and why; it stops no legal limit. One at a time, and none before the receipt.
 * Throws `conflict`, `invalid-input`.
 */
export const openPause: Handler<'pauses.open'> = ({ requestId, reason, note, from }, context) =>
  context.transact((tx) => {
    const { receivedOn } = tx.get(requestTable, requestId, '这件来文')
    const today = beijingDate(context.now())
    if (from < receivedOn || from > today)
      throw new AppError('invalid-input', '暂停开始日期应在来文签收之后、今天以前，请核对。')
    if (tx.first(pauseTable, { requestId, toOn: null }) !== null)
      throw new AppError('conflict', '这件来文已有一项未结束的暂停，请先登记恢复。')
    const row = tx.insert(pauseTable, {
      requestId,
      reason,
      note,
      fromOn: from,
      openedBy: context.actor.userId,
      openedAt: tx.at,
    })
    tx.record({
      act: 'pause.opened',
      object: `request:${requestId}`,
      reason: note,
      detail: { pauseId: row.id, reason, from },
    })
    return pauseFile(tx, requestId, today)
  })
