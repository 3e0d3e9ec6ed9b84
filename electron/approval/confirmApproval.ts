import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { ApprovalActs } from './approvalAct.ts'
import { closeApproval } from './approvalMoves.ts'
import { type ApprovalRow, decidableApproval, onlookerOf } from './approvalRepository.ts'
import { approvalSight } from './approvalView.ts'

/**
 * Carries out what another human proposed: who decides, what stands in the way and whether the object is still what it was are asked again in the
 * transaction that performs, closes and records.
 */
export function confirmApproval(acts: ApprovalActs): Handler<'approvals.confirm'> {
  const seenBy = approvalSight(acts)
  return async ({ approvalId }, context) => {
    const { actor, now, read, transact } = context
    const row = read((tx) => confirmable(tx, decidableApproval(tx, approvalId, actor), { acts, at: now() }))
    const act = acts[row.kind]
    const prepared = await act.beforehand(row, context)
    const approval = transact((tx) => {
      const current = confirmable(tx, decidableApproval(tx, approvalId, actor), { acts, at: now() })
      const told = act.told(current)
      const after = closeApproval(tx, current, { state: 'confirmed', actor, at: now(), told })
      act.perform(tx, current, actor)
      return seenBy(tx, after, onlookerOf(tx, actor, now()))
    })
    const followed = await act.afterwards(row, context)
    return { approval, oneTimeCode: followed ?? prepared }
  }
}

/** The proposal if it can be confirmed as things stand; throws with the sentence of what stands in the way. */
function confirmable(
  tx: Reading,
  row: ApprovalRow,
  { acts, at }: { readonly acts: ApprovalActs; readonly at: Date },
): ApprovalRow {
  const obstacle = acts[row.kind].obstacle(tx, row, at)
  if (obstacle !== null) throw new AppError('conflict', obstacle)
  return row
}
