import type { SettingKey, SettingValue } from '../../shared/setting/settings.ts'
import type { Writing } from '../database/row/transaction.ts'
import { settingTable } from './settingTable.ts'

/** Puts a value in force; who decided it stands in the approval and in the trail. */
export function saveSetting<K extends SettingKey>(
  tx: Writing,
  key: K,
  change: { readonly value: SettingValue<K>; readonly at: string; readonly by: string },
): void {
  const values = { value: change.value, changedAt: change.at, changedBy: change.by }
  const row = tx.first(settingTable, { key })
  if (row === null) tx.insert(settingTable, { key, ...values })
  else tx.update(settingTable, row, values)
}
