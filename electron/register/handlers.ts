import type { registerContract } from '../../shared/register/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const registerHandlers = {} satisfies HandlersOf<typeof registerContract>
