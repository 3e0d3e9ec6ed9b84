import type { sessionContract } from '../../shared/session/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const sessionHandlers = {} satisfies HandlersOf<typeof sessionContract>
