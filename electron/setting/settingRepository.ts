import { AppError } from '../../shared/errors.ts'
import { type SettingKey, type SettingValue, settings } from '../../shared/setting/settings.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { settingTable } from './settingTable.ts'

/** The value in force of one setting: what two people decided, or its default. */
export function settingOf<K extends SettingKey>(tx: Reading, key: K): SettingValue<K> {
  const row = tx.first(settingTable, { key })
  if (row === null) return settings[key].default
  const parsed = settings[key].schema.safeParse(row.value)
  if (!parsed.success)
    throw new AppError('database-damaged', `设置「${settings[key].label}」的内容无法识别，请联系系统管理员。`)
  return parsed.data as SettingValue<K>
}

/** The rows that differ from their default. */
export function changedSettings(tx: Reading): readonly RowOf<typeof settingTable>[] {
  return tx.where(settingTable, {})
}
