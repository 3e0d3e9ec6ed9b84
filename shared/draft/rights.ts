import type { RightsOf } from '../rights/access.ts'
import type { draftContract } from './contract.ts'

/** Who may use the channels of this subject: everybody, each only their own. */
export const draftRights = {
  'drafts.find': { session: 'unlocked', roles: 'everyone' },
  'drafts.save': { session: 'unlocked', roles: 'everyone' },
  'drafts.discard': { session: 'unlocked', roles: 'everyone' },
} satisfies RightsOf<typeof draftContract>
