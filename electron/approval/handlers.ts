import type { approvalContract } from '../../shared/approval/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const approvalHandlers = {} satisfies HandlersOf<typeof approvalContract>
