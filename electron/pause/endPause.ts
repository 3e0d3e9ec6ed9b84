import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { pauseFile } from './pauseRepository.ts'
import { pauseTable } from './pauseTable.ts'

/** Writes down the day on which work on a letter went on; that day counts as worked. Throws `conflict`, `invalid-input`, `not-found`. */
export const endPause: Handler<'pauses.end'> = ({ requestId, pauseId, on }, context) =>
  context.transact((tx) => {
    const before = tx.get(pauseTable, pauseId, '这项暂停')
    if (before.requestId !== requestId) throw new AppError('not-found', '这项暂停不属于这件来文，请刷新。')
    if (before.toOn !== null) throw new AppError('conflict', '这项暂停已登记恢复，请刷新。')
    const today = beijingDate(context.now())
    if (on < before.fromOn || on > today)
      throw new AppError('invalid-input', '恢复日期应在暂停开始之后、今天以前，请核对。')
    tx.update(pauseTable, before, { toOn: on, endedBy: context.actor.userId, endedAt: tx.at })
    tx.record({
      act: 'pause.ended',
      object: `request:${requestId}`,
      detail: { pauseId, from: before.fromOn, to: on },
    })
    return pauseFile(tx, requestId, today)
  })
