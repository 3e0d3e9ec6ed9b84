import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { pauseContract } from './contract.ts'

const working = {
  session: 'unlocked',
  roles: ['registrar', 'inquirer', 'drafter'],
  states: { requestId: ['registered', 'admitted'] },
} as const

/** Who may use the channels of 暂停: whoever works on the letter may write one down, everybody of the desk sees it. */
export const pauseRights = {
  'pauses.ofLetter': { session: 'unlocked', roles: businessRoles },
  'pauses.open': working,
  'pauses.end': working,
} as const satisfies RightsOf<typeof pauseContract>
