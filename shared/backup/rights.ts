import type { RightsOf } from '../rights/access.ts'
import type { backupContract } from './contract.ts'

/** Who may use the channels of this subject. Restoring asks for two passwords instead of a session; see its handler. */
export const backupRights = {
  'locations.list': { session: 'always', roles: 'everyone' },
  'locations.choose': { session: 'always', roles: 'everyone' },
  'backups.create': { session: 'unlocked', roles: ['systemAdmin'] },
  'backups.find': { session: 'always', roles: 'everyone' },
  'backups.check': { session: 'unlocked', roles: ['systemAdmin', 'auditor'] },
  'backups.restore': { session: 'always', roles: 'everyone' },
} satisfies RightsOf<typeof backupContract>
