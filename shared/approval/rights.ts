import type { RightsOf } from '../rights/access.ts'
import type { approvalContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const approvalRights = {} satisfies RightsOf<typeof approvalContract>
