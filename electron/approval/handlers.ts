import type { approvalContract } from '../../shared/approval/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import type { ApprovalActs } from './approvalAct.ts'
import { approvalSight } from './approvalView.ts'
import { confirmApproval } from './confirmApproval.ts'
import { listApprovals } from './listApprovals.ts'
import { rejectApproval } from './rejectApproval.ts'
import { withdrawApproval } from './withdrawApproval.ts'

/** Who answers the channels of 双人事项, given what each kind of proposal does. */
export const approvalHandlers = (acts: ApprovalActs) =>
  ({
    'approvals.list': listApprovals(approvalSight(acts)),
    'approvals.confirm': confirmApproval(acts),
    'approvals.reject': rejectApproval(approvalSight(acts)),
    'approvals.withdraw': withdrawApproval(approvalSight(acts)),
  }) satisfies HandlersOf<typeof approvalContract>
