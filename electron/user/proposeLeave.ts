import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { removeUserAct } from './act/removeUserAct.ts'

/** Proposes that a person's account ends. */
export const proposeLeave: Handler<'users.proposeLeave'> = ({ userId, reason }, { actor, now, transact }) => {
  const row = transact((tx) => {
    const words = `${userNameOf(tx, userId)} 离岗，停用账号`
    const proposal = { subject: `user:${userId}`, words, reason, payload: { userId } }
    return proposeApproval(tx, removeUserAct, { ...proposal, actor, at: now() })
  })
  return { approvalId: row.id }
}
