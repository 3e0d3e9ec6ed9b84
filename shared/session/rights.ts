import type { RightsOf } from '../rights/access.ts'
import type { sessionContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const sessionRights = {
  'ceremony.state': { session: 'always', roles: 'everyone' },
  'ceremony.perform': { session: 'ceremony', roles: 'everyone' },
  'session.state': { session: 'always', roles: 'everyone' },
  'session.login': { session: 'locked', roles: 'everyone' },
  'session.lock': { session: 'passwordDue', roles: 'everyone' },
  'session.logout': { session: 'passwordDue', roles: 'everyone' },
  'session.heartbeat': { session: 'passwordDue', roles: 'everyone' },
  'session.stepUp': { session: 'unlocked', roles: 'everyone' },
  'session.changePassword': { session: 'passwordDue', roles: 'everyone' },
  'session.enterInquiryMode': { session: 'unlocked', roles: ['inquirer', 'firstReviewer'] },
  'session.leaveInquiryMode': { session: 'unlocked', roles: ['inquirer', 'firstReviewer'] },
} satisfies RightsOf<typeof sessionContract>
