import { isAdministratorRole } from '../../shared/rights/role.ts'
import type { Handler } from '../call/handler.ts'
import { activeUsers } from '../userRecord/userRepository.ts'

/** The people with a business role who still work here; with `role`, only its holders. */
export const listColleagues: Handler<'users.colleagues'> = ({ role }, { read }) =>
  read(activeUsers)
    .filter(({ roles }) => !roles.some(isAdministratorRole))
    .filter(({ roles }) => role === undefined || roles.includes(role))
    .map(({ id, name, roles }) => ({ id, name, roles: [...roles] }))
