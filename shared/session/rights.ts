import type { RightsOf } from '../rights/access.ts'
import type { sessionContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const sessionRights = {} satisfies RightsOf<typeof sessionContract>
