import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { uploadContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const uploadRights = {
  'uploads.begin': { session: 'unlocked', roles: businessRoles },
  'uploads.append': { session: 'unlocked', roles: businessRoles },
  'uploads.finish': { session: 'unlocked', roles: businessRoles },
  'uploads.discard': { session: 'unlocked', roles: businessRoles },
} satisfies RightsOf<typeof uploadContract>
