import type { Approval } from '../../shared/approval/model.ts'
import { type ApprovalParty, approvalPolicies, mayDecide } from '../../shared/approval/policy.ts'
import type { Reading } from '../database/row/transaction.ts'
import { approvalActs } from './approvalActs.ts'
import type { ApprovalRow } from './approvalRepository.ts'

/** The proposal as one person sees it, with what stands in its way now. */
export function approvalSeenBy(tx: Reading, row: ApprovalRow, party: ApprovalParty): Approval {
  const isOpen = row.state === 'open'
  const act = approvalActs[row.kind]
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
    isMineToDecide: isOpen && mayDecide(row, party),
    isMineToWithdraw: isOpen && party.accounts.includes(row.proposedBy),
  }
}
