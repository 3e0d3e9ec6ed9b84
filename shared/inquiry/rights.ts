import type { RightsOf } from '../rights/access.ts'
import type { inquiryContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const inquiryRights = {} satisfies RightsOf<typeof inquiryContract>
