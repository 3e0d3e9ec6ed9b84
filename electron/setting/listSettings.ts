import { isSettingInUse, settingGroups, settingKeys, settings } from '../../shared/setting/settings.ts'
import { approvalTable } from '../approval/approvalTable.ts'
import type { Handler } from '../call/handler.ts'
import { changedSettings } from './settingRepository.ts'

/** All settings in use with their value in force, in the order of the registry. */
export const listSettings: Handler<'settings.list'> = (_, { read }) =>
  read((tx) => {
    const changed = new Map(changedSettings(tx).map((row) => [row.key, row]))
    const proposed = new Set(
      tx.where(approvalTable, { kind: 'changeSetting', state: 'open' }).map(({ subject }) => subject),
    )
    return settingKeys.filter(isSettingInUse).map((key) => {
      const row = changed.get(key)
      const { group, label, source } = settings[key]
      return {
        key,
        group: settingGroups[group],
        label,
        source,
        value: (row === undefined ? settings[key].default : row.value) as never,
        isDefault: row === undefined,
        changedAt: row?.changedAt ?? null,
        isProposed: proposed.has(`setting:${key}`),
      }
    })
  })
