import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { unitContract } from './contract.ts'

const registrar = { session: 'unlocked', roles: ['registrar'] } as const

/** Who may use the channels of the directory: everybody at a letter reads it, whoever registers letters keeps it. */
export const unitRights = {
  'units.list': { session: 'unlocked', roles: businessRoles },
  'units.get': { session: 'unlocked', roles: businessRoles },
  'units.add': registrar,
  'units.change': registrar,
  'units.close': registrar,
  'units.reopen': registrar,
} as const satisfies RightsOf<typeof unitContract>
