import type { RightsOf } from '../rights/access.ts'
import type { requestContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const requestRights = {} satisfies RightsOf<typeof requestContract>
