import type { Handler } from '../core/handler.ts'
import { approvalSeenBy, closeApproval, decidableApproval } from './approvalRepository.ts'

/** Turns down what somebody else proposed, with a reason. */
export const rejectApproval: Handler<'approvals.reject'> = (
  { approvalId, reason },
  { actor, now, transact },
) =>
  transact((tx) => {
    const row = decidableApproval(tx, approvalId, actor)
    return approvalSeenBy(closeApproval(tx, row, { state: 'rejected', actor, at: now(), reason }), actor)
  })
