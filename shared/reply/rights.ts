import type { RightsOf } from '../rights/access.ts'
import type { replyContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const replyRights = {} satisfies RightsOf<typeof replyContract>
