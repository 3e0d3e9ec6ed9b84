import type { ApprovalState } from '../../shared/approval/model.ts'
import { proposingRole } from '../../shared/approval/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { Writing } from '../database/row/transaction.ts'
import type { ProposableAct } from './approvalAct.ts'
import { type ApprovalRow, type ByWhom, type NewApproval, openApprovalOn } from './approvalRepository.ts'
import { approvalTable } from './approvalTable.ts'

/**
 * Writes down a proposal for a second person. Throws `forbidden` without a role that proposes this kind, `conflict` when one is open on the same
 * subject or with the sentence of what stands in the way.
 */
export function proposeApproval<P extends object>(
  tx: Writing,
  act: ProposableAct<P>,
  { subject, words, reason, payload, deciders, actor, at }: NewApproval<P> & ByWhom,
): ApprovalRow {
  const { kind } = act
  const role = proposingRole(kind, actor.roles)
  if (role === null) throw new AppError('forbidden', '您的岗位不能提出这一事项。')
  if (openApprovalOn(tx, subject) !== null)
    throw new AppError('conflict', '已有一项同样的事项待确认，请先办结那一项。')
  const { obstacle, before } = act.assess(tx, payload, at)
  if (obstacle !== null) throw new AppError('conflict', obstacle)
  const row = tx.insert(approvalTable, {
    kind,
    state: 'open',
    subject,
    words,
    reason,
    payload,
    before,
    proposedBy: actor.userId,
    proposedByName: actor.name,
    proposerRole: role,
    proposedAt: at.toISOString(),
    deciderHuman: deciders?.only ?? null,
    barredHumans: deciders?.never ?? null,
  })
  tx.record({
    act: 'approval.proposed',
    object: `approval:${row.id}`,
    reason,
    detail: { kind, subject, words, before, after: act.told(payload) },
  })
  return row
}

/** How a proposal ends. */
interface Outcome extends ByWhom {
  readonly state: Exclude<ApprovalState, 'open'>
  readonly reason?: string
  /** What was decided, without secrets, for the trail. */
  readonly told?: object
}

/** Closes a proposal and wipes what only its execution needed; what was decided stays readable in the trail. */
export function closeApproval(tx: Writing, row: ApprovalRow, outcome: Outcome): ApprovalRow {
  const { actor, at, state, reason, told } = outcome
  const after = tx.update(approvalTable, row, {
    state,
    payload: {},
    before: null,
    decidedBy: actor.userId,
    decidedByName: actor.name,
    decidedAt: at.toISOString(),
    decisionReason: reason ?? null,
  })
  const { kind, subject, words } = row
  // What an act tells is held to the words of the trail where it is declared (`approvalAct`).
  const before = row.before as object | null
  const entry = {
    act: `approval.${state}`,
    object: `approval:${row.id}`,
    detail: { kind, subject, words, ...(told !== undefined && { before, after: told }) },
  } as const
  tx.record(reason === undefined ? entry : { ...entry, reason })
  return after
}
