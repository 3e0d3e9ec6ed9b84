import type { RightsOf } from '../rights/access.ts'
import type { unitContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const unitRights = {} satisfies RightsOf<typeof unitContract>
