import type { Approval } from '../../shared/approval/model.ts'
import { approvalPolicies, mayDecide } from '../../shared/approval/policy.ts'
import { isSameHuman } from '../../shared/user/human.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanOf, shownName } from '../userRecord/humanRepository.ts'
import { humanTable } from '../userRecord/humanTable.ts'
import type { ApprovalAct, ApprovalActs } from './approvalAct.ts'
import { type ApprovalRow, decisionRefusal, type Onlooker } from './approvalRepository.ts'

/** A proposal as one person sees it, with what stands in its way now. */
export type ApprovalSight = (tx: Reading, row: ApprovalRow, party: Onlooker) => Approval

/** The sight of a proposal by what its kind does. */
export function approvalSight(acts: ApprovalActs): ApprovalSight {
  return (tx, row, party) => approvalSeenBy(tx, row, { party, act: acts[row.kind] })
}

function approvalSeenBy(
  tx: Reading,
  row: ApprovalRow,
  { party, act }: { readonly party: Onlooker; readonly act: ApprovalAct },
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
    confirmedBy: confirmerWords(tx, row),
    obstacle: isOpen ? act.obstacle(tx, row, party.at) : null,
    isMineToDecide:
      isOpen && mayDecide({ ...row, proposer }, party) && decisionRefusal(tx, row, party.human) === null,
    isMineToWithdraw: isOpen && isSameHuman(proposer, party.human),
  }
}

// Where one human alone decides, the roles of the kind are no answer to who does.
function confirmerWords(tx: Reading, { kind, deciderHuman }: ApprovalRow): string {
  if (deciderHuman === null) return approvalPolicies[kind].confirmedBy
  return `${shownName(tx.get(humanTable, deciderHuman, '这名人员'))}本人`
}
