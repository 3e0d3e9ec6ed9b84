import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { mediumTable } from '../../requestRecord/requestTable.ts'
import { mediumView } from '../requestDetail.ts'

/** Records that a medium went back and to whom. Throws `conflict`. */
export const returnMedium: Handler<'requests.returnMedium'> = (
  { requestId, mediumId, returnedTo },
  context,
) =>
  context.transact((tx) => {
    const before = tx.get(mediumTable, mediumId, '这条介质登记')
    if (before.requestId !== requestId || before.returnedAt !== null)
      throw new AppError('conflict', '这条介质登记不属于该来文或已登记归还，请刷新后核对。')
    const after = tx.update(mediumTable, before, {
      returnedAt: context.now().toISOString(),
      returnedTo,
      returnedBy: context.actor.userId,
    })
    tx.record({ act: 'medium.returned', object: `request:${requestId}`, detail: { before, after } })
    return mediumView(after)
  })
