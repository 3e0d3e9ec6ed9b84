import { type ApprovalParty, approvalPolicies, mayDecide } from '../../shared/approval/policy.ts'
import { AppError } from '../../shared/errors.ts'
import { type HumanId, isAmong, isSameHuman } from '../../shared/user/human.ts'
import type { Actor } from '../call/actor.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanIdOf, humanOf, isOneHuman, shownName } from '../userRecord/humanRepository.ts'
import { humanTable } from '../userRecord/humanTable.ts'
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
  /** Who decides it beside what the roles say, as rows of `humans`: one human alone, or anybody but these. */
  readonly deciders?: { readonly only?: number; readonly never?: readonly number[] }
}

/** Who does something and when. */
export interface ByWhom {
  readonly actor: Actor
  readonly at: Date
}

/** The proposal that is open on a subject such as `unit:5`; null when none is. */
export function openApprovalOn(tx: Reading, subject: string): ApprovalRow | null {
  return tx.first(approvalTable, { subject, state: 'open' })
}

/** Whom the policy takes somebody for: the human, with the roles of the account that acts. */
export function partyOf(tx: Reading, actor: Actor): ApprovalParty {
  return { human: humanOf(tx, actor.userId), roles: actor.roles }
}

/** What a person sees proposals as: who, and when. */
export interface Onlooker extends ApprovalParty {
  readonly at: Date
}

/** The person who looks at proposals at this moment. */
export function onlookerOf(tx: Reading, actor: Actor, at: Date): Onlooker {
  return { ...partyOf(tx, actor), at }
}

/** Why a human whose roles would let him may not decide a proposal, as a sentence; null when he may. */
export function decisionRefusal(
  tx: Reading,
  { deciderHuman, barredHumans }: Pick<ApprovalRow, 'deciderHuman' | 'barredHumans'>,
  human: HumanId,
): string | null {
  if (deciderHuman !== null && !isSameHuman(humanIdOf({ id: deciderHuman }), human))
    return `这一事项须由${shownName(tx.get(humanTable, deciderHuman, '这名人员'))}本人确认。`
  return isAmong(
    (barredHumans ?? []).map((id) => humanIdOf({ id })),
    human,
  )
    ? '您是拟稿人或签署人，不能确认这一事项，请由另一人确认。'
    : null
}

/** The open proposal this person may decide; throws `not-found`, `conflict` or `second-person-required`. */
export function decidableApproval(tx: Reading, approvalId: number, actor: Actor): ApprovalRow {
  const row = openApproval(tx, approvalId)
  const party = partyOf(tx, actor)
  if (mayDecide({ ...row, proposer: humanOf(tx, row.proposedBy) }, party)) {
    const refusal = decisionRefusal(tx, row, party.human)
    if (refusal === null) return row
    throw new AppError('second-person-required', refusal)
  }
  const ownWords = isOneHuman(tx, row.proposedBy, actor.userId)
    ? '提出人本人（换一个账号也是本人）不能确认，'
    : ''
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
