import type { SettingKey } from '../../shared/setting/settings.ts'
import { json, table, text } from '../database/row/table.ts'

/** The settings that differ from their default, one row each. */
export const settingTable = table('settings', {
  key: text<SettingKey>(),
  value: json<unknown>(),
  changedAt: text(),
  changedBy: text(),
})
