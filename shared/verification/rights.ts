import type { RightsOf } from '../rights/access.ts'
import type { verificationContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const verificationRights = {} satisfies RightsOf<typeof verificationContract>
