import type { draftContract } from '../../shared/draft/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const draftHandlers = {} satisfies HandlersOf<typeof draftContract>
