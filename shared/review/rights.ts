import type { RightsOf } from '../rights/access.ts'
import type { reviewContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const reviewRights = {} satisfies RightsOf<typeof reviewContract>
