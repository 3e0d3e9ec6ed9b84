import type { RightsOf } from '../rights/access.ts'
import type { candidateContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const candidateRights = {} satisfies RightsOf<typeof candidateContract>
