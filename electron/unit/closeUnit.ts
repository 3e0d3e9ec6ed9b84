import { AppError } from '../../shared/errors.ts'
import { beijingDate } from '../../shared/time.ts'
import type { Handler } from '../call/handler.ts'
import { unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Takes a unit out of use (merged, renamed, abolished); its row and its letters stay. Throws `conflict`. */
export const closeUnit: Handler<'units.close'> = ({ unitId, reason }, { transact, now }) =>
  transact((tx) => {
    const before = tx.get(unitTable, unitId, '来文单位')
    if (before.closedOn !== null) throw new AppError('conflict', '该单位已停用，不必重复办理。')
    const after = tx.update(unitTable, before, { closedOn: beijingDate(now()) })
    tx.record({
      act: 'unit.changed',
      object: `unit:${unitId}`,
      reason,
      detail: { before: { closedOn: null }, after: { closedOn: after.closedOn } },
    })
    return unitOf(after)
  })
