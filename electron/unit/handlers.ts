import type { unitContract } from '../../shared/unit/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const unitHandlers = {} satisfies HandlersOf<typeof unitContract>
