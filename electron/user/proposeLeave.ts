import { addApproval } from '../approval/approvalRepository.ts'
import type { Handler } from '../core/handler.ts'
import { assertRolesKept, workingUser } from './userRepository.ts'

/** Proposes that a person's account ends. */
export const proposeLeave: Handler<'users.proposeLeave'> = ({ userId, reason }, { actor, now, transact }) => {
  const row = transact((tx) => {
    const user = workingUser(tx, userId)
    assertRolesKept(tx, user, [])
    const proposal = {
      kind: 'removeUser',
      subject: `user:${userId}`,
      words: `${user.name} 离岗，停用账号`,
      reason,
    } as const
    return addApproval(tx, { ...proposal, payload: { userId } }, { actor, at: now() })
  })
  return { approvalId: row.id }
}
