import type { RightsOf } from '../rights/access.ts'
import type { calendarContract } from './contract.ts'

const proposing = { session: 'unlocked', roles: ['registrar', 'spotChecker', 'signer'] } as const
const deciding = { session: 'unlocked', roles: ['spotChecker', 'signer'] } as const

/** Who may use the channels of the working calendar: whose letters it moves decides about it, two persons each time; all may look. */
export const calendarRights = {
  'calendars.inForce': { session: 'unlocked', roles: 'everyone' },
  'calendars.editions': { session: 'unlocked', roles: 'everyone' },
  'calendars.preview': proposing,
  'calendars.consequences': proposing,
  'calendars.propose': proposing,
  'calendars.confirm': { ...deciding, stepUp: true },
  'calendars.reject': deciding,
  'calendars.withdraw': proposing,
} as const satisfies RightsOf<typeof calendarContract>
