import { z } from 'zod'
import { approvalAct } from '../../approval/approvalAct.ts'
import { leftObstacle, orphanedRolesObstacle } from '../../userRecord/userRepository.ts'
import { userTable } from '../../userRecord/userTable.ts'

/** Ends a leaver's account: the key is taken away first, then the row is closed; the name stays in what was done. */
export const removeUserAct = approvalAct({
  kind: 'removeUser',
  payload: z.strictObject({ userId: z.int() }),
  obstacle: (tx, { userId }) =>
    leftObstacle(tx, userId) ?? orphanedRolesObstacle(tx, tx.get(userTable, userId, '这名人员'), []),
  before: (tx, { userId }) => ({ name: tx.get(userTable, userId, '这名人员').name }),
  beforehand: async ({ userId }, { read, session }) => {
    await session.removeAccountSecret(read((tx) => tx.get(userTable, userId, '这名人员')))
    return null
  },
  perform: (tx, { userId }) => {
    const user = tx.get(userTable, userId, '这名人员')
    tx.update(userTable, user, { active: false, leftAt: tx.at })
    tx.record({ act: 'user.left', object: `user:${user.id}`, detail: { name: user.name } })
  },
})
