import type { Handler } from '../core/handler.ts'
import { unitColumns, unitOf } from './unitRepository.ts'
import { unitTable } from './unitTable.ts'

/** Adds a unit that the directory does not have yet. */
export const addUnit: Handler<'units.add'> = ({ fields }, { transact }) =>
  transact((tx) => {
    const row = tx.insert(unitTable, unitColumns(tx, fields, null))
    tx.record({ act: 'unit.added', object: `unit:${row.id}`, detail: { after: unitOf(row) } })
    return unitOf(row)
  })
