import type { RightsOf } from '../rights/access.ts'
import type { printingContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const printingRights = {} satisfies RightsOf<typeof printingContract>
