import type { candidateContract } from '../../shared/candidate/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const candidateHandlers = {} satisfies HandlersOf<typeof candidateContract>
