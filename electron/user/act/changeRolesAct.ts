import { z } from 'zod'
import { Role, roleConflict } from '../../../shared/rights/role.ts'
import { approvalAct } from '../../approval/approvalAct.ts'
import { leftObstacle, orphanedRolesObstacle } from '../../userRecord/userRepository.ts'
import { userTable } from '../../userRecord/userTable.ts'

/** Gives a person other roles; they count from the next call on. */
export const changeRolesAct = approvalAct({
  kind: 'changeRoles',
  payload: z.strictObject({ userId: z.int(), roles: z.array(Role).min(1) }),
  obstacle: (tx, { userId, roles }) =>
    roleConflict(roles) ??
    leftObstacle(tx, userId) ??
    orphanedRolesObstacle(tx, tx.get(userTable, userId, '这名人员'), roles),
  before: (tx, { userId }) => ({ roles: tx.get(userTable, userId, '这名人员').roles }),
  perform: (tx, { userId, roles }) => {
    const user = tx.get(userTable, userId, '这名人员')
    tx.update(userTable, user, { roles })
    tx.record({
      act: 'user.rolesChanged',
      object: `user:${user.id}`,
      detail: { before: user.roles, after: roles },
    })
  },
})
