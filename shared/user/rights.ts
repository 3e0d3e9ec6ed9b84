import type { RightsOf } from '../rights/access.ts'
import { managingRoles } from '../rights/roleGroups.ts'
import type { userContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const userRights = {
  'users.list': { session: 'unlocked', roles: managingRoles },
  'users.colleagues': { session: 'unlocked', roles: 'everyone' },
  'users.proposeNew': { session: 'unlocked', roles: managingRoles, stepUp: true },
  'users.proposeRoles': { session: 'unlocked', roles: managingRoles, stepUp: true },
  'users.proposeReset': { session: 'unlocked', roles: managingRoles, stepUp: true },
  'users.proposeLeave': { session: 'unlocked', roles: managingRoles, stepUp: true },
} satisfies RightsOf<typeof userContract>
