import type { requestContract } from '../../shared/request/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const requestHandlers = {} satisfies HandlersOf<typeof requestContract>
