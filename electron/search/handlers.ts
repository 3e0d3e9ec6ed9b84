import type { searchContract } from '../../shared/search/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const searchHandlers = {} satisfies HandlersOf<typeof searchContract>
