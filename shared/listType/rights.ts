import type { RightsOf } from '../rights/access.ts'
import { businessRoles, deskRoles } from '../rights/roleGroups.ts'
import type { listTypeContract } from './contract.ts'

const reading = { session: 'unlocked', roles: businessRoles } as const
const proposing = { session: 'unlocked', roles: deskRoles } as const

/** Who may use the channels of 名单字典; who confirms what was proposed stands in `shared/approval/policy.ts`. */
export const listTypeRights = {
  'listTypes.list': reading,
  'listTypes.sightings': reading,
  'listTypes.proposeNew': proposing,
  'listTypes.proposeChange': proposing,
  'listTypes.classify': proposing,
} as const satisfies RightsOf<typeof listTypeContract>
