import type { LampSchemeInForce } from '../../shared/deadline/lamp/lampScheme.ts'
import type { Reading } from '../database/row/transaction.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { settingTable } from '../setting/settingTable.ts'

/** The lamps in force, with their version. */
export function lampSchemeInForce(tx: Reading): LampSchemeInForce {
  const row = tx.first(settingTable, { key: 'deadline.lampScheme' })
  return { ...settingOf(tx, 'deadline.lampScheme'), version: row?.version ?? 0 }
}
