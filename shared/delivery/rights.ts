import type { RightsOf } from '../rights/access.ts'
import type { deliveryContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const deliveryRights = {} satisfies RightsOf<typeof deliveryContract>
