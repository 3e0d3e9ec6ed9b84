import { roleNames } from '../../shared/rights/role.ts'
import { proposeApproval } from '../approval/approvalMoves.ts'
import type { Handler } from '../call/handler.ts'
import { createUserAct } from './act/createUserAct.ts'
import { notTheSame } from './namesakes.ts'
import { createCodeHalf } from './oneTimeCode.ts'

/** Proposes a new person; the proposer gets half of the first-login code, shown once and wiped at the decision. */
export const proposeNew: Handler<'users.proposeNew'> = (input, { actor, now, transact }) => {
  const { loginName, roles, reason, ...who } = input
  const { name, distinction } = who
  const codeHalf = createCodeHalf()
  const row = transact((tx) => {
    const words = `新增人员 ${name}（账号 ${loginName}）：${roles.map((role) => roleNames[role]).join('、')}${notTheSame(tx, name, distinction)}`
    const payload = { ...who, loginName, roles, codeHalf }
    const proposal = { subject: `login:${loginName}`, words, reason, payload }
    return proposeApproval(tx, createUserAct, { ...proposal, actor, at: now() })
  })
  return { approvalId: row.id, oneTimeCode: codeHalf }
}
