import { decidablePairs } from '../../shared/approval/policy.ts'
import { myAccounts, type WorkHead, type WorkOf, workSql } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'
import { approvalTable } from './approvalTable.ts'

const myHuman = `(SELECT u.human_id FROM users u WHERE u.id IN ${myAccounts})`

/** 等您确认: proposals of another human that the caller's roles decide, the rules of `policy.mayDecide` and `decisionRefusal`. */
export const approvalWork: WorkOf<'approval'> = {
  approval: {
    of: 'approval',
    sql: workSql({
      kind: `'approval'`,
      id: 'a.id',
      from: `approvals a WHERE a.state = 'open' AND a.proposed_by NOT IN ${myAccounts}
        AND a.kind || ':' || a.proposer_role IN (SELECT value FROM json_each(?))
        AND (a.decider_human IS NULL OR a.decider_human IN ${myHuman})
        AND NOT EXISTS (SELECT 1 FROM json_each(coalesce(a.barred_humans, '[]')) b WHERE b.value IN ${myHuman})`,
    }),
    values: (_, { roles }) => [JSON.stringify(decidablePairs(roles))],
    head: proposalHead,
  },
}

function proposalHead(tx: Reading, approvalId: number): WorkHead {
  const { words } = tx.get(approvalTable, approvalId, '这一事项')
  return { number: '', unitName: null, note: words, why: null }
}
