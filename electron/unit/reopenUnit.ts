import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Takes a closed unit into use again. Throws `conflict`. */
export const reopenUnit: Handler<'units.reopen'> = ({ unitId, reason }, { transact }) =>
  transact((tx) => {
    const before = tx.get(unitTable, unitId, '来文单位')
    if (before.closedOn === null) throw new AppError('conflict', '该单位正在使用，不必恢复。')
    const after = tx.update(unitTable, before, { closedOn: null })
    tx.record({
      act: 'unit.changed',
      object: `unit:${unitId}`,
      reason,
      detail: { before: { closedOn: before.closedOn }, after: { closedOn: null } },
    })
    return unitOf(after)
  })
