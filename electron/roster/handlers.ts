import type { rosterContract } from '../../shared/roster/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const rosterHandlers = {} satisfies HandlersOf<typeof rosterContract>
