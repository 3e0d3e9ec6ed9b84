import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../core/handler.ts'
import { dueColumns } from './dueColumns.ts'
import { requestDetail } from './requestDetail.ts'
import { requestTable } from './requestTable.ts'

/** Records that the sealed original of a letter that came by advance fax has arrived; the clock starts on that day. */
export const recordOriginal: Handler<'requests.recordOriginal'> = ({ requestId, receivedAt }, context) =>
  context.transact((tx) => {
    const before = tx.get(requestTable, requestId, '这件来文')
    if (before.sealedOriginalAt !== null)
      throw new AppError('conflict', '该来文的盖章原件已登记，不必重复登记。')
    if (receivedAt > context.now().toISOString())
      throw new AppError('invalid-input', '原件收到时间不能晚于现在，请核对日期和时间。')
    const clockStartsOn = before.clockStartsOn ?? beijingDate(receivedAt)
    const after = tx.update(requestTable, before, {
      sealedOriginalAt: receivedAt,
      ...(before.clockStartsOn === null ? { clockStartsOn, ...dueColumns(clockStartsOn) } : {}),
    })
    tx.record({ act: 'request.changed', object: `request:${requestId}`, detail: { before, after } })
    return requestDetail(tx, requestId)
  })
