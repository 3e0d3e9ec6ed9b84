import type { Handler } from '../call/handler.ts'
import { closeApproval } from './approvalMoves.ts'
import { decidableApproval, onlookerOf } from './approvalRepository.ts'
import type { ApprovalSight } from './approvalView.ts'

/** Turns down what somebody else proposed, with a reason. */
export const rejectApproval =
  (seenBy: ApprovalSight): Handler<'approvals.reject'> =>
  ({ approvalId, reason }, { actor, now, transact }) =>
    transact((tx) => {
      const row = decidableApproval(tx, approvalId, actor)
      const after = closeApproval(tx, row, { state: 'rejected', actor, at: now(), reason })
      return seenBy(tx, after, onlookerOf(tx, actor, now()))
    })
