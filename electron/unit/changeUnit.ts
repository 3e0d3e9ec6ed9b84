import type { Handler } from '../core/handler.ts'
import { unitColumns, unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Changes a unit with a reason; letters already registered keep the verdict of their day. */
export const changeUnit: Handler<'units.change'> = ({ unitId, fields, reason }, { transact }) =>
  transact((tx) => {
    const before = tx.get(unitTable, unitId, '来文单位')
    const after = tx.update(unitTable, before, unitColumns(tx, fields, unitId))
    tx.record({
      act: 'unit.changed',
      object: `unit:${unitId}`,
      reason,
      detail: { before: unitOf(before), after: unitOf(after) },
    })
    return unitOf(after)
  })
