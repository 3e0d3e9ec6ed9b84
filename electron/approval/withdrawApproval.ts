import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../core/handler.ts'
import { approvalSeenBy, closeApproval, openApproval } from './approvalRepository.ts'

/** Takes back one's own proposal. */
export const withdrawApproval: Handler<'approvals.withdraw'> = ({ approvalId }, { actor, now, transact }) =>
  transact((tx) => {
    const row = openApproval(tx, approvalId)
    if (row.proposedBy !== actor.userId) throw new AppError('forbidden', '只有提出人本人可以撤回。')
    return approvalSeenBy(closeApproval(tx, row, { state: 'withdrawn', actor, at: now() }), actor)
  })
