import { roleNames } from '../../shared/rights/role.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { changeRolesAct } from './act/changeRolesAct.ts'

/** Proposes other roles for a person. */
export const proposeRoles: Handler<'users.proposeRoles'> = (input, { actor, now, transact }) => {
  const { userId, roles, reason } = input
  const row = transact((tx) => {
    const named = roles.map((role) => roleNames[role]).join('、')
    const words = `将 ${userNameOf(tx, userId)} 的岗位调整为：${named}`
    const proposal = { subject: `user:${userId}`, words, reason, payload: { userId, roles } }
    return proposeApproval(tx, changeRolesAct, { ...proposal, actor, at: now() })
  })
  return { approvalId: row.id }
}
