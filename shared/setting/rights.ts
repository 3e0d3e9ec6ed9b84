import type { RightsOf } from '../rights/access.ts'
import { managingRoles } from '../rights/roleGroups.ts'
import type { settingContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const settingRights = {
  'settings.list': { session: 'unlocked', roles: 'everyone' },
  'settings.propose': { session: 'unlocked', roles: managingRoles, stepUp: true },
} satisfies RightsOf<typeof settingContract>
