import type { settingContract } from '../../shared/setting/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const settingHandlers = {} satisfies HandlersOf<typeof settingContract>
