import type { inquiryContract } from '../../shared/inquiry/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const inquiryHandlers = {} satisfies HandlersOf<typeof inquiryContract>
