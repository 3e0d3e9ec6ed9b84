import { isAdministratorRole } from '../../shared/rights/role.ts'
import type { Handler } from '../call/handler.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { activeUsers } from '../userRecord/userRepository.ts'

/** The people with a business role who still work here; with `role`, only its holders. */
export const listColleagues: Handler<'users.colleagues'> = ({ role }, { read, actor }) =>
  read((tx) =>
    activeUsers(tx)
      .filter(({ roles }) => !roles.some(isAdministratorRole))
      .filter(({ roles }) => role === undefined || roles.includes(role))
      .map(({ id, name, roles }) => ({
        ...{ id, name, roles: [...roles] },
        isMe: isOneHuman(tx, id, actor.userId),
      })),
  )
