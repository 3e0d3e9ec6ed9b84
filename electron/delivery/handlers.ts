import type { deliveryContract } from '../../shared/delivery/contract.ts'
import type { HandlersOf } from '../core/handler.ts'

/** Who answers the channels of this subject. */
export const deliveryHandlers = {} satisfies HandlersOf<typeof deliveryContract>
