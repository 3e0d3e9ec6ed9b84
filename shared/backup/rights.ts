import type { RightsOf } from '../rights/access.ts'
import type { backupContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const backupRights = {} satisfies RightsOf<typeof backupContract>
