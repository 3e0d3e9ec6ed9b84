import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { closeApproval } from './approvalMoves.ts'
import { openApproval, partyOf } from './approvalRepository.ts'
import type { ApprovalSight } from './approvalView.ts'

/** Takes back one's own proposal. */
export const withdrawApproval =
  (seenBy: ApprovalSight): Handler<'approvals.withdraw'> =>
  ({ approvalId }, { actor, now, transact }) =>
    transact((tx) => {
      const row = openApproval(tx, approvalId)
      const party = partyOf(tx, actor)
      if (!party.accounts.includes(row.proposedBy))
        throw new AppError('forbidden', '只有提出人本人可以撤回。')
      const after = closeApproval(tx, row, { state: 'withdrawn', actor, at: now() })
      return seenBy(tx, after, party)
    })
