import { z } from 'zod'
import { assertRolesKept } from '../user/userRepository.ts'
import { userTable } from '../user/userTable.ts'
import { approvalAct } from './approvalAct.ts'
import { closeApproval } from './approvalRepository.ts'

/** Ends a leaver's account: the key is taken away first, then the row is closed; the name stays in what was done. */
export const removeUser = approvalAct({
  payload: z.strictObject({ userId: z.int() }),
  perform: async (approval, { userId }, { actor, now, read, transact, session }) => {
    const user = read((tx) => {
      const found = tx.get(userTable, userId, '这名人员')
      assertRolesKept(tx, found, [])
      return found
    })
    await session.removeAccountSecret(user)
    transact((tx) => {
      tx.update(userTable, user, { active: false, leftAt: now().toISOString() })
      closeApproval(tx, approval, { state: 'confirmed', actor, at: now() })
      tx.record({ act: 'user.left', object: `user:${user.id}`, detail: { name: user.name } })
    })
    return null
  },
})
