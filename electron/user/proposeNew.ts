import { AppError } from '../../shared/errors.ts'
import { roleConflict, roleNames } from '../../shared/user/model.ts'
import { addApproval, codeHalfOf } from '../approval/approvalRepository.ts'
import type { Handler } from '../core/handler.ts'
import { activeUsers, userByLoginName } from './userRepository.ts'

/** Proposes a new person; the proposer gets half of the first-login code. */
export const proposeNew: Handler<'users.proposeNew'> = (input, { actor, now, transact }) => {
  const { name, loginName, roles, reason } = input
  const conflict = roleConflict(roles)
  if (conflict !== null) throw new AppError('conflict', conflict)
  const row = transact((tx) => {
    if (userByLoginName(tx, loginName) !== null)
      throw new AppError('conflict', '这个账号已经用过，请换一个账号。')
    if (activeUsers(tx).some((user) => user.name === name))
      throw new AppError('conflict', '已有同名人员，请在姓名后加注以便区分。')
    const words = `新增人员 ${name}（账号 ${loginName}）：${roles.map((role) => roleNames[role]).join('、')}`
    const proposal = { kind: 'createUser', subject: `login:${loginName}`, words, reason } as const
    return addApproval(tx, { ...proposal, payload: { name, loginName, roles } }, { actor, at: now() })
  })
  return { approvalId: row.id, oneTimeCode: codeHalfOf(row) }
}
