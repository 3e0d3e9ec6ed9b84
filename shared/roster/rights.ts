import type { RightsOf } from '../rights/access.ts'
import type { rosterContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const rosterRights = {} satisfies RightsOf<typeof rosterContract>
