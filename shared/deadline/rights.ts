import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { deadlineContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const

/** Who may use the channels of 期限: everybody of the desk may ask why and may print the answer. */
export const deadlineRights = {
  'deadlines.explain': readable,
  'deadlines.printExplanation': readable,
  'deadlines.lifeLine': readable,
  'deadlines.forecast': readable,
} as const satisfies RightsOf<typeof deadlineContract>
