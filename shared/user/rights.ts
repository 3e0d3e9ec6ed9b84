import type { RightsOf } from '../rights/access.ts'
import type { userContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const userRights = {} satisfies RightsOf<typeof userContract>
