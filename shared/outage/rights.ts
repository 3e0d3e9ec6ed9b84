import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { outageContract } from './contract.ts'

const inquirer = { session: 'unlocked', roles: ['inquirer'] } as const
const readable = { session: 'unlocked', roles: businessRoles } as const

/** Who may use the channels of 故障登记. */
export const outageRights = {
  'outages.list': readable,
  'outages.record': inquirer,
  'outages.end': inquirer,
  'outages.readEvidence': readable,
} as const satisfies RightsOf<typeof outageContract>
