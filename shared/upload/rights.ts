import type { RightsOf } from '../rights/access.ts'
import type { uploadContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const uploadRights = {} satisfies RightsOf<typeof uploadContract>
