import type { RightsOf } from '../rights/access.ts'
import type { searchContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const searchRights = {} satisfies RightsOf<typeof searchContract>
