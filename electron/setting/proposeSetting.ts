import { AppError } from '../../shared/errors.ts'
import { isSettingInUse, settings } from '../../shared/setting/settings.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { changeSettingAct } from './changeSettingAct.ts'

/** Proposes another value for a setting; nothing changes until a second administrator confirms. Throws `conflict`, `invalid-input`. */
export const proposeSetting: Handler<'settings.propose'> = (
  { key, value, reason },
  { actor, now, transact },
) => {
  if (!isSettingInUse(key)) throw new AppError('conflict', '这项设置已停用，改了也不起作用，不能提出修改。')
  const { label, schema } = settings[key]
  const parsed = schema.safeParse(value)
  if (!parsed.success)
    throw new AppError(
      'invalid-input',
      `「${label}」的值不符合要求：${parsed.error.issues[0]?.message ?? '请核对'}`,
    )
  const row = transact((tx) =>
    proposeApproval(tx, changeSettingAct, {
      subject: `setting:${key}`,
      words: `将「${label}」改为 ${inWords(parsed.data)}`,
      reason,
      payload: { key, value: parsed.data as never },
      actor,
      at: now(),
    }),
  )
  return { approvalId: row.id }
}

function inWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (value === null) return '不设'
  if (typeof value === 'object') return Object.values(value).map(String).join('，').slice(0, 200)
  return String(value)
}
