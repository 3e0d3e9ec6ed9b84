import type { RightsOf } from '../rights/access.ts'
import type { settingContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const settingRights = {} satisfies RightsOf<typeof settingContract>
