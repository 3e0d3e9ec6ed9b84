import { AppError } from '../../../shared/errors.ts'
import type { Role } from '../../../shared/rights/role.ts'
import type { Handler } from '../../call/handler.ts'
import { noteWritten } from '../../database/row/sourceUse.ts'
import { isAdoptionOpen } from './restorationRepository.ts'

/** 换机登记 by both administrators; until then it is said at every login. Throws `conflict`, `forbidden`, and what a wrong second person is refused with. */
export const settleAdoption: Handler<'backups.settleAdoption'> = async ({ reason, second }, context) => {
  const { session, read, transact, store, actor } = context
  if (!read(isAdoptionOpen)) throw new AppError('conflict', '现在没有需要登记的换机。')
  const other = await session.proveOther(second)
  const both: readonly (readonly Role[])[] = [actor.roles, other.roles]
  const has = (role: Role) => both.some((roles) => roles.includes(role))
  const isPair = has('systemAdmin') && has('securityAdmin')
  if (!isPair)
    throw new AppError('forbidden', '换机登记须由系统管理员和安全管理员两人办理，请换其本人输入账号和口令。')
  transact((tx) =>
    tx.record({
      act: 'store.adoptionSettled',
      object: `store:${store.storeId}`,
      reason,
      detail: { second: other.name },
    }),
  )
  noteWritten(['session'])
  return {}
}
