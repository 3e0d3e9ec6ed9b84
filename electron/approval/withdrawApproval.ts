import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { closeApproval } from './approvalMoves.ts'
import { onlookerOf, openApproval } from './approvalRepository.ts'
import type { ApprovalSight } from './approvalView.ts'

/** Takes back one's own proposal. */
export const withdrawApproval =
  (seenBy: ApprovalSight): Handler<'approvals.withdraw'> =>
  ({ approvalId }, { actor, now, transact }) =>
    transact((tx) => {
      const row = openApproval(tx, approvalId)
      if (!isOneHuman(tx, row.proposedBy, actor.userId))
        throw new AppError('forbidden', '只有提出人本人可以撤回。')
      const after = closeApproval(tx, row, { state: 'withdrawn', actor, at: now() })
      return seenBy(tx, after, onlookerOf(tx, actor, now()))
    })
