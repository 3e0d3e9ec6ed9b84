import type { Handler } from '../call/handler.ts'
import { askToConfirm } from './confirmUnitAct.ts'
import { unitColumns, unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Adds a unit that the directory does not have yet: at once usable, but 待确认 until a second person confirms its kind. */
export const addUnit: Handler<'units.add'> = ({ fields }, { actor, now, transact }) =>
  transact((tx) => {
    const row = tx.insert(unitTable, { ...unitColumns(tx, fields, null), unconfirmedSince: tx.at })
    tx.record({ act: 'unit.added', object: `unit:${row.id}`, detail: { after: unitOf(row) } })
    askToConfirm(tx, row, { actor, now: now(), reason: '新增来文单位' })
    return unitOf(row)
  })
