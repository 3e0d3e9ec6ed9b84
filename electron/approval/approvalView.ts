import type { Approval } from '../../shared/approval/model.ts'
import { type ApprovalParty, approvalPolicies, mayDecide } from '../../shared/approval/policy.ts'
import { isSameHuman } from '../../shared/user/human.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanOf } from '../userRecord/humanRepository.ts'
import type { ApprovalAct, ApprovalActs } from './approvalAct.ts'
import type { ApprovalRow } from './approvalRepository.ts'

/** A proposal as one person sees it, with what stands in its way now. */
export type ApprovalSight = (tx: Reading, row: ApprovalRow, party: ApprovalParty) => Approval

/** The sight of a proposal by what its kind does. */
export function approvalSight(acts: ApprovalActs): ApprovalSight {
  return (tx, row, party) => approvalSeenBy(tx, row, { party, act: acts[row.kind] })
}

function approvalSeenBy(
  tx: Reading,
  row: ApprovalRow,
  { party, act }: { readonly party: ApprovalParty; readonly act: ApprovalAct },
): Approval {
  const isOpen = row.state === 'open'
  const proposer = humanOf(tx, row.proposedBy)
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    words: row.words,
    changes: isOpen ? [...act.changes(row)] : [],
    reason: row.reason,
    proposedBy: row.proposedByName,
    proposedAt: row.proposedAt,
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt,
    decisionReason: row.decisionReason,
    confirmedBy: approvalPolicies[row.kind].confirmedBy,
    obstacle: isOpen ? act.obstacle(tx, row) : null,
    isMineToDecide: isOpen && mayDecide({ ...row, proposer }, party),
    isMineToWithdraw: isOpen && isSameHuman(proposer, party.human),
  }
}
