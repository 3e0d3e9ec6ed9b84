import type { RightsOf } from '../rights/access.ts'
import type { auditContract } from './contract.ts'

/** Who may use the channels of this subject. */
export const auditRights = {
  'audit.list': { session: 'unlocked', roles: ['auditor'] },
  'audit.reveal': { session: 'unlocked', roles: ['auditor'] },
  'audit.verifyWhole': { session: 'unlocked', roles: ['auditor'] },
  'audit.verify': { session: 'unlocked', roles: ['auditor'] },
} satisfies RightsOf<typeof auditContract>
