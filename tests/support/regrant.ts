import { userTable } from '../../electron/userRecord/userTable.ts'
import type { Role } from '../../shared/rights/role.ts'
import type { TeamKey } from './team.ts'
import type { TestWorkstation } from './testWorkstation.ts'

/** Gives somebody other posts, as the two administrators would. */
export function regrant(workstation: TestWorkstation, who: TeamKey, roles: readonly Role[]): void {
  const { userId } = workstation.as(who)
  workstation.store.transact({ userId, name: '试验' }, (tx) => {
    tx.update(userTable, tx.get(userTable, userId, ''), { roles })
    tx.record({ act: 'user.rolesChanged', object: `user:${userId}` })
  })
}
