import type { uploadContract } from '../../shared/upload/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const uploadHandlers = {} satisfies HandlersOf<typeof uploadContract>
