import { z } from 'zod'
import { Role, roleConflict } from '../../../shared/rights/role.ts'
import { approvalAct } from '../../approval/approvalAct.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { accountsOfHuman } from '../../userRecord/humanRepository.ts'
import { userTable } from '../../userRecord/userTable.ts'
import { codeExpiry, createCodeHalf, wholeCode } from '../oneTimeCode.ts'

/** 同一人: gives somebody who left the old account back, with a code that each of two administrators knows half of. */
export const returnUserAct = approvalAct({
  kind: 'returnUser',
  payload: z.strictObject({ userId: z.int(), roles: z.array(Role).min(1), codeHalf: z.string() }),
  secrets: ['codeHalf'],
  obstacle: (tx, { userId, roles }) => roleConflict(roles) ?? presentObstacle(tx, userId),
  before: (tx, { userId }) => ({ name: tx.get(userTable, userId, '这名人员').name }),
  perform: (tx, { userId, roles }) => {
    const user = tx.get(userTable, userId, '这名人员')
    tx.update(userTable, user, {
      roles,
      active: true,
      leftAt: null,
      passwordGiven: true,
      passwordChangedAt: tx.at,
      codeExpiresAt: codeExpiry(tx.at),
    })
    const { name, loginName } = user
    tx.record({ act: 'user.returned', object: `user:${userId}`, detail: { name, loginName, roles } })
  },
  // As for somebody new: a key that cannot be written is mended by a reset.
  afterwards: async ({ userId, codeHalf }, { read, session }) => {
    const user = read((tx) => tx.find(userTable, userId))
    if (user === null) return null
    const half = createCodeHalf()
    await session.setAccountSecret(user, wholeCode(codeHalf, half))
    return half
  },
})

function presentObstacle(tx: Reading, userId: number): string | null {
  const accounts = accountsOfHuman(tx, userId).map((id) => tx.get(userTable, id, '这名人员'))
  const present = accounts.find(({ active }) => active)
  return present === undefined ? null : `${present.name} 在岗（账号 ${present.loginName}），不需要办理返岗。`
}
