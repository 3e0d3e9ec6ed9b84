import type { Handler } from '../call/handler.ts'
import { askToConfirm } from './confirmUnitAct.ts'
import { unitColumns, unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/**
 * Changes a unit with a reason. Another kind or city decides who may ask through which channel: the unit is 待确认 again until a second
 * person confirms, as it is after every change while it waits.
 */
export const changeUnit: Handler<'units.change'> = ({ unitId, fields, reason }, { actor, now, transact }) =>
  transact((tx) => {
    const before = tx.get(unitTable, unitId, '来文单位')
    const columns = unitColumns(tx, fields, unitId)
    const isOther = columns.kind !== before.kind || columns.cityCode !== before.cityCode
    const mustConfirm = isOther || before.unconfirmedSince !== null
    const after = tx.update(unitTable, before, {
      ...columns,
      ...(isOther && before.unconfirmedSince === null && { unconfirmedSince: tx.at }),
    })
    tx.record({
      act: 'unit.changed',
      object: `unit:${unitId}`,
      reason,
      detail: { before: unitOf(before), after: unitOf(after) },
    })
    if (mustConfirm) askToConfirm(tx, after, { actor, now: now(), reason })
    return unitOf(after)
  })
