import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { wordingContract } from './contract.ts'

/** Who may see and load the wording of our letters: the person who answers for what they say. */
export const wordingRights = {
  'wordings.list': { session: 'unlocked', roles: businessRoles },
  'wordings.load': { session: 'unlocked', roles: ['signer'], stepUp: true },
} as const satisfies RightsOf<typeof wordingContract>
