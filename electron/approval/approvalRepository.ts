import { z } from 'zod'
import type { Approval, ApprovalKind, ApprovalState } from '../../shared/approval/model.ts'
import { approvalPolicies, mayDecide, mayPropose } from '../../shared/approval/policy.ts'
import { AppError } from '../../shared/errors.ts'
import type { Actor } from '../core/callContext.ts'
import type { RowOf } from '../database/table.ts'
import type { Reading, Writing } from '../database/transaction.ts'
import { approvalTable } from './approvalTable.ts'
import { createCodeHalf } from './oneTimeCode.ts'

/** One proposal as the database has it. */
export type ApprovalRow = RowOf<typeof approvalTable>

/** What somebody proposes. */
export interface NewApproval {
  readonly kind: ApprovalKind
  /** What it is about, such as `user:3` or `setting:letter.relookHours`; only one proposal may be open on it. */
  readonly subject: string
  /** What it would do, in one sentence, without secrets. */
  readonly words: string
  readonly reason: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** Who does something and when. */
export interface ByWhom {
  readonly actor: Actor
  readonly at: Date
}

/** Writes down a proposal; throws `forbidden` without the role and `conflict` when one is open on the same subject. */
export function addApproval(tx: Writing, proposal: NewApproval, { actor, at }: ByWhom): ApprovalRow {
  const { kind, subject, words, reason, payload } = proposal
  const role = approvalPolicies[kind].roles.find((candidate) => actor.roles.includes(candidate))
  if (role === undefined || !mayPropose(kind, actor.roles))
    throw new AppError('forbidden', '您的岗位不能提出这一事项。')
  if (tx.first(approvalTable, { subject, state: 'open' }) !== null)
    throw new AppError('conflict', '已有一项同样的事项待确认，请先办结那一项。')
  const row = tx.insert(approvalTable, {
    kind,
    state: 'open',
    subject,
    words,
    reason,
    payload: yieldsCode(kind) ? { ...payload, codeHalf: createCodeHalf() } : payload,
    proposedBy: actor.userId,
    proposedByName: actor.name,
    proposerRole: role,
    proposedAt: at.toISOString(),
  })
  tx.record({
    act: 'approval.proposed',
    object: `approval:${row.id}`,
    reason,
    detail: { kind, subject, words },
  })
  return row
}

const yieldsCode = (kind: ApprovalKind) => kind === 'createUser' || kind === 'resetPassword'

/** The proposer's half of the first-login code of a proposal that was just made; it is shown once and wiped at the decision. */
export function codeHalfOf({ payload }: ApprovalRow): string {
  return CodePayload.parse(payload).codeHalf
}

const CodePayload = z.object({ codeHalf: z.string() })

/** The open proposal this person may decide; throws `not-found`, `conflict` or `second-person-required`. */
export function decidableApproval(tx: Reading, approvalId: number, actor: Actor): ApprovalRow {
  const row = openApproval(tx, approvalId)
  if (!mayDecide(row.kind, row, actor))
    throw new AppError(
      'second-person-required',
      '须由另一名管理员（与提出人岗位不同）确认，提出人本人不能确认。',
    )
  return row
}

/** The proposal while it is open; throws `not-found` or `conflict`. */
export function openApproval(tx: Reading, approvalId: number): ApprovalRow {
  const row = tx.get(approvalTable, approvalId, '这一事项')
  if (row.state !== 'open') throw new AppError('conflict', '这一事项已经办结，请刷新。')
  return row
}

/** Closes a proposal and wipes what only its execution needed. */
export function closeApproval(
  tx: Writing,
  row: ApprovalRow,
  outcome: ByWhom & { readonly state: Exclude<ApprovalState, 'open'>; readonly reason?: string },
): ApprovalRow {
  const { actor, at, state, reason } = outcome
  const after = tx.update(approvalTable, row, {
    state,
    payload: {},
    decidedBy: actor.userId,
    decidedByName: actor.name,
    decidedAt: at.toISOString(),
    decisionReason: reason ?? null,
  })
  const entry = {
    act: `approval.${state}`,
    object: `approval:${row.id}`,
    detail: { words: row.words },
  } as const
  tx.record(reason === undefined ? entry : { ...entry, reason })
  return after
}

/** The proposal as one person sees it. */
export function approvalSeenBy(row: ApprovalRow, actor: Actor): Approval {
  const isOpen = row.state === 'open'
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    words: row.words,
    reason: row.reason,
    proposedBy: row.proposedByName,
    proposedAt: row.proposedAt,
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt,
    isMineToDecide: isOpen && mayDecide(row.kind, row, actor),
    isMineToWithdraw: isOpen && row.proposedBy === actor.userId,
  }
}
