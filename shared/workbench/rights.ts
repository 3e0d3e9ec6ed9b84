import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { workbenchContract } from './contract.ts'

/** Who may use the channels of this subject: everybody, each for their own work. */
export const workbenchRights = {
  'workbench.counts': { session: 'unlocked', roles: 'everyone' },
  'workbench.todo': { session: 'unlocked', roles: 'everyone' },
  'workbench.inWork': { session: 'unlocked', roles: businessRoles },
  'workbench.supervision': { session: 'unlocked', roles: ['spotChecker', 'signer'] },
  'workbench.away': { session: 'unlocked', roles: 'everyone' },
  'workbench.done': { session: 'unlocked', roles: 'everyone' },
} as const satisfies RightsOf<typeof workbenchContract>
