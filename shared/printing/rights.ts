import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { printingContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
/** 印制、用印 and 发出 are office work of those who draft or keep the registers. */
const office = { session: 'unlocked', roles: ['drafter', 'registrar'] } as const

/** Who may use the channels of this subject, and on letters in which states. */
export const printingRights = {
  'prints.printers': readable,
  'prints.list': readable,
  'prints.printReply': {
    ...office,
    states: { replyId: ['signed', 'printing', 'sealed', 'dispatched'] },
  },
  'prints.printReplies': office,
  'prints.confirm': office,
  'prints.spoil': office,
  'prints.printForm': office,
  'seals.record': { ...office, states: { replyId: ['printing', 'dispatched'] } },
} satisfies RightsOf<typeof printingContract>
