import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { registerContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const registerRights = {
  'registers.view': { session: 'unlocked', roles: businessRoles },
  'registers.print': { session: 'unlocked', roles: ['registrar', 'drafter', 'spotChecker'] },
  'registers.export': { session: 'unlocked', roles: ['registrar', 'drafter', 'spotChecker'] },
} satisfies RightsOf<typeof registerContract>
