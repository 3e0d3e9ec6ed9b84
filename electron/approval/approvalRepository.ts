import type { ApprovalState } from '../../shared/approval/model.ts'
import {
  type ApprovalParty,
  approvalPolicies,
  mayDecide,
  proposingRole,
} from '../../shared/approval/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { Actor } from '../call/callContext.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { accountsOfHuman } from '../userRecord/userRepository.ts'
import type { ProposableAct } from './approvalAct.ts'
import { approvalTable } from './approvalTable.ts'

/** One proposal as the database has it. */
export type ApprovalRow = RowOf<typeof approvalTable>

/** What somebody proposes. */
export interface NewApproval<P extends object> {
  /** What it is about, such as `user:3` or `setting:letter.relookHours`; only one proposal may be open on it. */
  readonly subject: string
  /** What it would do, in one sentence, without secrets. */
  readonly words: string
  readonly reason: string
  readonly payload: P
}

/** Who does something and when. */
export interface ByWhom {
  readonly actor: Actor
  readonly at: Date
}

/**
 * Writes down a proposal for a second person. Throws `forbidden` without a role that proposes this kind, `conflict` when one is open on the same
 * subject or with the sentence of what stands in the way.
 */
export function proposeApproval<P extends object>(
  tx: Writing,
  act: ProposableAct<P>,
  { subject, words, reason, payload, actor, at }: NewApproval<P> & ByWhom,
): ApprovalRow {
  const { kind } = act
  const role = proposingRole(kind, actor.roles)
  if (role === null) throw new AppError('forbidden', '您的岗位不能提出这一事项。')
  if (openApprovalOn(tx, subject) !== null)
    throw new AppError('conflict', '已有一项同样的事项待确认，请先办结那一项。')
  const { obstacle, before } = act.assess(tx, payload)
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
  })
  tx.record({
    act: 'approval.proposed',
    object: `approval:${row.id}`,
    reason,
    detail: { kind, subject, words, before, after: act.told(payload) },
  })
  return row
}

/** The proposal that is open on a subject such as `unit:5`; null when none is. */
export function openApprovalOn(tx: Reading, subject: string): ApprovalRow | null {
  return tx.first(approvalTable, { subject, state: 'open' })
}

/** Whom the policy takes somebody for: all accounts of the human, the roles of the one that acts. */
export function partyOf(tx: Reading, actor: Actor): ApprovalParty {
  return { accounts: accountsOfHuman(tx, actor.userId), roles: actor.roles }
}

/** The open proposal this person may decide; throws `not-found`, `conflict` or `second-person-required`. */
export function decidableApproval(tx: Reading, approvalId: number, actor: Actor): ApprovalRow {
  const row = openApproval(tx, approvalId)
  const party = partyOf(tx, actor)
  if (mayDecide(row, party)) return row
  const ownWords = party.accounts.includes(row.proposedBy) ? '提出人本人（换一个账号也是本人）不能确认，' : ''
  throw new AppError(
    'second-person-required',
    `${ownWords}须由${approvalPolicies[row.kind].confirmedBy}确认。`,
  )
}

/** The proposal while it is open; throws `not-found` or `conflict`. */
export function openApproval(tx: Reading, approvalId: number): ApprovalRow {
  const row = tx.get(approvalTable, approvalId, '这一事项')
  if (row.state !== 'open') throw new AppError('conflict', '这一事项已经办结，请刷新。')
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
