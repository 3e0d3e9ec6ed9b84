import type { RightsOf } from '../rights/access.ts'
import type { registerContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const registerRights = {} satisfies RightsOf<typeof registerContract>
