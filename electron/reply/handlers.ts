import type { replyContract } from '../../shared/reply/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const replyHandlers = {} satisfies HandlersOf<typeof replyContract>
