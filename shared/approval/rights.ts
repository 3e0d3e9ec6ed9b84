import type { RightsOf } from '../rights/access.ts'
import { deskRoles, managingRoles } from '../rights/roleGroups.ts'
import type { approvalContract } from './contract.ts'

const parties = [...managingRoles, ...deskRoles]

/** Who may use the channels of this subject; who may propose, see and decide which proposal stands in `policy.ts`. */
export const approvalRights = {
  'approvals.list': { session: 'unlocked', roles: parties },
  'approvals.confirm': { session: 'unlocked', roles: parties, stepUp: true },
  'approvals.reject': { session: 'unlocked', roles: parties },
  'approvals.withdraw': { session: 'unlocked', roles: parties },
} satisfies RightsOf<typeof approvalContract>
