import type { reviewContract } from '../../shared/review/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const reviewHandlers = {} satisfies HandlersOf<typeof reviewContract>
