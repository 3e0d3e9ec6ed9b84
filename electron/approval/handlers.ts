import type { approvalContract } from '../../shared/approval/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { confirmApproval } from './confirmApproval.ts'
import { listApprovals } from './listApprovals.ts'
import { rejectApproval } from './rejectApproval.ts'
import { withdrawApproval } from './withdrawApproval.ts'

/** Who answers the channels of this subject. */
export const approvalHandlers = {
  'approvals.list': listApprovals,
  'approvals.confirm': confirmApproval,
  'approvals.reject': rejectApproval,
  'approvals.withdraw': withdrawApproval,
} satisfies HandlersOf<typeof approvalContract>
