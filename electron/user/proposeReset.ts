import { addApproval, codeHalfOf } from '../approval/approvalRepository.ts'
import type { Handler } from '../core/handler.ts'
import { workingUser } from './userRepository.ts'

/** Proposes a first-login code for somebody who forgot the password; the proposer gets half of it. */
export const proposeReset: Handler<'users.proposeReset'> = ({ userId, reason }, { actor, now, transact }) => {
  const row = transact((tx) => {
    const words = `重置 ${workingUser(tx, userId).name} 的口令`
    const proposal = { kind: 'resetPassword', subject: `user:${userId}`, words, reason } as const
    return addApproval(tx, { ...proposal, payload: { userId } }, { actor, at: now() })
  })
  return { approvalId: row.id, oneTimeCode: codeHalfOf(row) }
}
