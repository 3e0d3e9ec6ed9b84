import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { SettingKey, settings } from '../../shared/setting/settings.ts'
import { approvalAct } from '../approval/approvalAct.ts'
import { saveSetting } from './settingMoves.ts'
import { settingOf } from './settingRepository.ts'

/** Puts a setting in force that two people decided. */
export const changeSettingAct = approvalAct({
  kind: 'changeSetting',
  payload: z.strictObject({ key: SettingKey, value: z.json() }),
  obstacle: (tx, { key, value }) => {
    const { label, schema } = settings[key]
    const parsed = schema.safeParse(value)
    if (!parsed.success) return `「${label}」的值不符合要求：${parsed.error.issues[0]?.message ?? '请核对'}`
    return isDeepStrictEqual(parsed.data, settingOf(tx, key))
      ? `「${label}」现在已是这个值，不必再改。`
      : null
  },
  before: (tx, { key }) => ({ value: settingOf(tx, key) }),
  perform: (tx, { key, value }, actor) => {
    const before = settingOf(tx, key)
    const after = settings[key].schema.parse(value)
    saveSetting(tx, key, { value: after as never, at: tx.at, by: actor.name })
    tx.record({ act: 'setting.changed', object: `setting:${key}`, detail: { before, after } })
  },
  afterwards: (_, { session }) => {
    session.refreshPolicy()
    return null
  },
})
