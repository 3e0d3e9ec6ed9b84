import type { RightsOf } from '../rights/access.ts'
import type { auditContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const auditRights = {} satisfies RightsOf<typeof auditContract>
