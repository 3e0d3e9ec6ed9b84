import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { searchContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const searchRights = {
  'searches.letters': { session: 'unlocked', roles: businessRoles },
  'searches.persons': { session: 'unlocked', roles: businessRoles },
} as const satisfies RightsOf<typeof searchContract>
