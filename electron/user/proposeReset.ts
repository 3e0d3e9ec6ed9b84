import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { resetPasswordAct } from './act/resetPasswordAct.ts'
import { createCodeHalf } from './oneTimeCode.ts'

/** Proposes a first-login code for somebody who forgot the password; the proposer gets half of it, shown once. */
export const proposeReset: Handler<'users.proposeReset'> = ({ userId, reason }, { actor, now, transact }) => {
  const codeHalf = createCodeHalf()
  const row = transact((tx) => {
    const words = `重置 ${userNameOf(tx, userId)} 的口令`
    const proposal = { subject: `user:${userId}`, words, reason, payload: { userId, codeHalf } }
    return proposeApproval(tx, resetPasswordAct, { ...proposal, actor, at: now() })
  })
  return { approvalId: row.id, oneTimeCode: codeHalf }
}
