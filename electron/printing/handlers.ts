import type { printingContract } from '../../shared/printing/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const printingHandlers = {} satisfies HandlersOf<typeof printingContract>
