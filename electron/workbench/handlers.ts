import type { workbenchContract } from '../../shared/workbench/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const workbenchHandlers = {} satisfies HandlersOf<typeof workbenchContract>
