import type { RightsOf } from '../rights/access.ts'
import { managingRoles } from '../rights/roleGroups.ts'
import type { approvalContract } from './contract.ts'

/** Who may use the channels of this subject; who may decide which proposal stands in `policy.ts`. */
export const approvalRights = {
  'approvals.list': { session: 'unlocked', roles: managingRoles },
  'approvals.confirm': { session: 'unlocked', roles: managingRoles, stepUp: true },
  'approvals.reject': { session: 'unlocked', roles: managingRoles },
  'approvals.withdraw': { session: 'unlocked', roles: managingRoles },
} satisfies RightsOf<typeof approvalContract>
