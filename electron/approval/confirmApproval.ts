import { AppError } from '../../shared/errors.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { approvalActs } from './approvalActs.ts'
import { type ApprovalRow, closeApproval, decidableApproval, partyOf } from './approvalRepository.ts'
import { approvalSeenBy } from './approvalView.ts'

/**
 * Carries out what another human proposed: who decides, what stands in the way and whether the object is still what it was are asked again in the
 * transaction that performs, closes and records.
 */
export const confirmApproval: Handler<'approvals.confirm'> = async ({ approvalId }, context) => {
  const { actor, now, read, transact } = context
  const row = read((tx) => confirmable(tx, approvalId, context))
  const act = approvalActs[row.kind]
  const prepared = await act.beforehand(row, context)
  const approval = transact((tx) => {
    const current = confirmable(tx, approvalId, context)
    const told = act.told(current)
    const after = closeApproval(tx, current, { state: 'confirmed', actor, at: now(), told })
    act.perform(tx, current, actor)
    return approvalSeenBy(tx, after, partyOf(tx, actor))
  })
  const followed = await act.afterwards(row, context)
  for (const subject of act.touches) context.announce({ kind: 'changed', subject })
  return { approval, oneTimeCode: followed ?? prepared }
}

/** The proposal if this person may confirm it as things stand; throws with the sentence of what stands in the way. */
function confirmable(tx: Reading, approvalId: number, { actor }: Pick<CallContext, 'actor'>): ApprovalRow {
  const row = decidableApproval(tx, approvalId, actor)
  const obstacle = approvalActs[row.kind].obstacle(tx, row)
  if (obstacle !== null) throw new AppError('conflict', obstacle)
  return row
}
