import type { RightsOf } from '../rights/access.ts'
import type { calendarContract } from './contract.ts'

/** Who may use the channels of the working calendar. */
export const calendarRights = {
  'calendars.inForce': { session: 'unlocked', roles: 'everyone' },
} as const satisfies RightsOf<typeof calendarContract>
