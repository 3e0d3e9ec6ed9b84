import type { verificationContract } from '../../shared/verification/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const verificationHandlers = {} satisfies HandlersOf<typeof verificationContract>
