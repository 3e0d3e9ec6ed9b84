import type { ApprovalKind } from '../../shared/approval/model.ts'
import type { Handler } from '../core/handler.ts'
import type { ApprovalAct } from './approvalAct.ts'
import { approvalSeenBy, decidableApproval } from './approvalRepository.ts'
import { approvalTable } from './approvalTable.ts'
import { changeRoles } from './changeRoles.ts'
import { changeSetting } from './changeSetting.ts'
import { createUser } from './createUser.ts'
import { removeUser } from './removeUser.ts'
import { resetPassword } from './resetPassword.ts'

const acts: Readonly<Record<ApprovalKind, ApprovalAct>> = {
  createUser,
  changeRoles,
  resetPassword,
  removeUser,
  changeSetting,
}

/** Carries out what somebody else proposed. */
export const confirmApproval: Handler<'approvals.confirm'> = async ({ approvalId }, context) => {
  const row = context.read((tx) => decidableApproval(tx, approvalId, context.actor))
  const oneTimeCode = await acts[row.kind].perform(row, context)
  const after = context.read((tx) => tx.get(approvalTable, approvalId, '这一事项'))
  return { approval: approvalSeenBy(after, context.actor), oneTimeCode }
}
