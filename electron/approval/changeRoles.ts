import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { Role, roleConflict } from '../../shared/user/model.ts'
import { assertRolesKept } from '../user/userRepository.ts'
import { userTable } from '../user/userTable.ts'
import { approvalAct } from './approvalAct.ts'
import { closeApproval } from './approvalRepository.ts'

/** Gives a person other roles; they count from the next call on. */
export const changeRoles = approvalAct({
  payload: z.strictObject({ userId: z.int(), roles: z.array(Role).min(1) }),
  perform: async (approval, { userId, roles }, { actor, now, transact }) => {
    const conflict = roleConflict(roles)
    if (conflict !== null) throw new AppError('conflict', conflict)
    transact((tx) => {
      const user = tx.get(userTable, userId, '这名人员')
      assertRolesKept(tx, user, roles)
      tx.update(userTable, user, { roles })
      closeApproval(tx, approval, { state: 'confirmed', actor, at: now() })
      tx.record({
        act: 'user.rolesChanged',
        object: `user:${user.id}`,
        detail: { before: user.roles, after: roles },
      })
    })
    return null
  },
})
