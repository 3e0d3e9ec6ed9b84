import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { SettingKey, settings } from '../../shared/setting/settings.ts'
import { saveSetting, settingOf } from '../setting/settingRepository.ts'
import { approvalAct } from './approvalAct.ts'
import { closeApproval } from './approvalRepository.ts'

/** Puts a setting in force that two people decided. */
export const changeSetting = approvalAct({
  payload: z.strictObject({ key: SettingKey, value: z.json() }),
  perform: async (approval, { key, value }, { actor, now, transact, session }) => {
    const parsed = settings[key].schema.safeParse(value)
    if (!parsed.success) throw new AppError('invalid-input', '这个值不符合要求，请撤回后重新填写。')
    transact((tx) => {
      const before = settingOf(tx, key)
      const at = now()
      saveSetting(tx, key, { value: parsed.data as never, at: at.toISOString(), by: actor.name })
      closeApproval(tx, approval, { state: 'confirmed', actor, at })
      tx.record({ act: 'setting.changed', object: `setting:${key}`, detail: { before, after: parsed.data } })
    })
    session.refreshPolicy()
    return null
  },
})
