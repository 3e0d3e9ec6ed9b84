import type { Reading } from '../database/row/transaction.ts'
import { unitTable } from '../unit/unitTable.ts'

/** The name of the unit a date belongs to. */
export function unitName(tx: Reading, unitId: number): string {
  return tx.get(unitTable, unitId, '来文单位').name
}
