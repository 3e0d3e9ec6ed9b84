import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { reminderContract } from './contract.ts'

/** Who may use the channels of 催办. */
export const reminderRights = {
  'reminders.ofLetter': { session: 'unlocked', roles: businessRoles },
  'reminders.record': { session: 'unlocked', roles: businessRoles },
} as const satisfies RightsOf<typeof reminderContract>
