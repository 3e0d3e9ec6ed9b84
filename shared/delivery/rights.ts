import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { deliveryContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const office = { session: 'unlocked', roles: ['drafter', 'registrar'] } as const

/** Who may use the channels of this subject, and on letters in which states. */
export const deliveryRights = {
  'dispatches.list': readable,
  'dispatches.get': {
    ...readable,
    states: { replyId: ['signed', 'printing', 'sealed', 'dispatched', 'received'] },
  },
  'deliveries.dispatch': { ...office, states: { replyId: ['sealed', 'dispatched'] } },
  'deliveries.fail': { ...office, states: { replyId: ['dispatched'] } },
  'deliveries.recordReceipt': { ...office, states: { replyId: ['dispatched'] } },
  'deliveries.correctReceipt': office,
  'deliveries.correctDispatch': office,
  'deliveries.readEvidence': readable,
} satisfies RightsOf<typeof deliveryContract>
