import { approvalTable } from '../approval/approvalTable.ts'
import type { Handler } from '../call/handler.ts'
import type { Reading } from '../database/row/transaction.ts'
import { humanRowOf } from '../userRecord/humanRepository.ts'
import { userTable } from '../userRecord/userTable.ts'

/** All accounts, also of people who have left, with what is proposed about them. */
export const listUsers: Handler<'users.list'> = (_, { read }) =>
  read((tx) => {
    const open = tx.where(approvalTable, { state: 'open' })
    return tx.where(userTable, {}).map((user) => ({
      id: user.id,
      name: user.name,
      ...whoIs(tx, user.id),
      loginName: user.loginName,
      roles: [...user.roles],
      isActive: user.active,
      passwordChangedAt: user.passwordChangedAt,
      mustChangePassword: user.passwordGiven,
      lastLoginAt: user.lastLoginAt,
      proposals: open.filter(({ subject }) => subject === `user:${user.id}`).map(({ words }) => words),
    }))
  })

function whoIs(tx: Reading, userId: number) {
  const { department, staffNumber } = humanRowOf(tx, userId)
  return { department, staffNumber }
}
