import type { deliveryContract } from '../../shared/delivery/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { correctDispatch, correctReceipt } from './correctDelivery.ts'
import { dispatchReply } from './dispatchReply.ts'
import { getDispatch, listDispatches, readEvidence } from './listDispatches.ts'
import { failDelivery, recordReceipt } from './recordReceipt.ts'

/** Who answers the channels of 发出 and 签收. */
export const deliveryHandlers = {
  'dispatches.list': listDispatches,
  'dispatches.get': getDispatch,
  'deliveries.dispatch': dispatchReply,
  'deliveries.fail': failDelivery,
  'deliveries.recordReceipt': recordReceipt,
  'deliveries.correctReceipt': correctReceipt,
  'deliveries.correctDispatch': correctDispatch,
  'deliveries.readEvidence': readEvidence,
} satisfies HandlersOf<typeof deliveryContract>
