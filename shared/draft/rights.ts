import type { RightsOf } from '../rights/access.ts'
import type { draftContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const draftRights = {} satisfies RightsOf<typeof draftContract>
