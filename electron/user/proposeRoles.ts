import { AppError } from '../../shared/errors.ts'
import { roleConflict, roleNames } from '../../shared/user/model.ts'
import { addApproval } from '../approval/approvalRepository.ts'
import type { Handler } from '../core/handler.ts'
import { assertRolesKept, workingUser } from './userRepository.ts'

/** Proposes other roles for a person. */
export const proposeRoles: Handler<'users.proposeRoles'> = (input, { actor, now, transact }) => {
  const { userId, roles, reason } = input
  const conflict = roleConflict(roles)
  if (conflict !== null) throw new AppError('conflict', conflict)
  const row = transact((tx) => {
    const user = workingUser(tx, userId)
    assertRolesKept(tx, user, roles)
    const words = `将 ${user.name} 的岗位调整为：${roles.map((role) => roleNames[role]).join('、')}`
    const proposal = { kind: 'changeRoles', subject: `user:${userId}`, words, reason } as const
    return addApproval(tx, { ...proposal, payload: { userId, roles } }, { actor, at: now() })
  })
  return { approvalId: row.id }
}
