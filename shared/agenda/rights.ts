import type { RightsOf } from '../rights/access.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import type { agendaContract } from './contract.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const

/** Who may use the channels of 日历: everybody of the desk, 监督抽查员 included; it names no person asked about. */
export const agendaRights = {
  'agenda.entries': readable,
  'agenda.print': readable,
} as const satisfies RightsOf<typeof agendaContract>
