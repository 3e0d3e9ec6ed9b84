import type { auditContract } from '../../shared/audit/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const auditHandlers = {} satisfies HandlersOf<typeof auditContract>
