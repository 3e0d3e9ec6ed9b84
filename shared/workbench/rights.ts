import type { RightsOf } from '../rights/access.ts'
import type { workbenchContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const workbenchRights = {} satisfies RightsOf<typeof workbenchContract>
