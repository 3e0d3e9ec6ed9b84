import { roleNames } from '../../shared/rights/role.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { userTable } from '../userRecord/userTable.ts'
import { returnUserAct } from './act/returnUserAct.ts'
import { createCodeHalf } from './oneTimeCode.ts'

/** Proposes that somebody who left is here again under the old account; the proposer gets half of the code, shown once. */
export const proposeReturn: Handler<'users.proposeReturn'> = (input, { actor, now, transact }) => {
  const { userId, roles, reason } = input
  const codeHalf = createCodeHalf()
  const row = transact((tx) => {
    const { name, loginName } = tx.get(userTable, userId, '这名人员')
    const named = roles.map((role) => roleNames[role]).join('、')
    const words = `${name} 返岗，是同一人，恢复原账号 ${loginName}：${named}`
    const proposal = { subject: `user:${userId}`, words, reason, payload: { userId, roles, codeHalf } }
    return proposeApproval(tx, returnUserAct, { ...proposal, actor, at: now() })
  })
  return { approvalId: row.id, oneTimeCode: codeHalf }
}
