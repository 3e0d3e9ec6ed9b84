import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { requestContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const registrar = { session: 'unlocked', roles: ['registrar'] } as const

/** Who may use the channels of 收文, and on letters in which states. */
export const requestRights = {
  'requests.list': readable,
  'requests.get': readable,
  'requests.preview': registrar,
  'requests.register': registrar,
  'requests.previewChange': registrar,
  'requests.change': { ...registrar, states: { requestId: ['registered', 'admitted'] } },
  'requests.recordOriginal': { ...registrar, states: { requestId: ['registered', 'admitted'] } },
  'requests.admit': { ...registrar, states: { requestId: ['registered'] } },
  'requests.proposeSpecial': { ...registrar, states: { requestId: ['registered'] } },
  'requests.returnWhole': { ...registrar, states: { requestId: ['registered', 'admitted'] } },
  'requests.withdraw': { ...registrar, states: { requestId: ['registered', 'admitted'] } },
  'requests.close': { ...registrar, states: { requestId: ['admitted'] } },
  'requests.archive': { ...registrar, states: { requestId: ['closed', 'returned', 'withdrawn'] } },
  'requests.reopen': { ...registrar, states: { requestId: ['closed', 'archived'] } },
  'requests.addAttachment': {
    ...registrar,
    states: { requestId: ['registered', 'admitted', 'closed', 'returned', 'withdrawn'] },
  },
  'requests.voidAttachment': {
    ...registrar,
    states: { requestId: ['registered', 'admitted', 'closed', 'returned', 'withdrawn'] },
  },
  'requests.readAttachment': readable,
  'requests.recordMedium': { ...registrar, states: { requestId: ['registered', 'admitted', 'closed'] } },
  'requests.returnMedium': registrar,
  'requests.history': readable,
  'requests.revealHistory': readable,
} as const satisfies RightsOf<typeof requestContract>
