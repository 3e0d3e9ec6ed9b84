import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { noteWritten } from '../database/row/sourceUse.ts'

/**
 * The auditor and an administrator, having looked into it, take the people, settings and dictionaries as they stand; from then on what was
 * stopped goes on. Throws `conflict`, `forbidden`, and what a wrong second person is refused with.
 */
export const settleBreach: Handler<'audit.settleBreach'> = async ({ reason, second }, context) => {
  if (!context.store.isBreached()) throw new AppError('conflict', '现在没有需要处置的控制数据异常。')
  const other = await context.session.proveOther(second)
  if (!other.roles.some((role) => role === 'securityAdmin' || role === 'systemAdmin'))
    throw new AppError('forbidden', '第二人须是安全管理员或系统管理员，请换其本人输入账号和口令。')
  context.transact((tx) =>
    tx.record({ act: 'audit.breachSettled', object: 'audit', reason, detail: { second: other.name } }),
  )
  noteWritten(['session'])
  return {}
}
