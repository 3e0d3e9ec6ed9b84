import type { userContract } from '../../shared/user/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const userHandlers = {} satisfies HandlersOf<typeof userContract>
