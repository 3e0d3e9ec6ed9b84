import type { RightsOf } from '../rights/access.ts'
import type { clockContract } from './contract.ts'

/** Who may use the channels of this subject; who of the two must hold which post is decided in the core. */
export const clockRights = {
  'clocks.confirm': { session: 'unlocked', roles: 'everyone' },
  'clocks.settle': { session: 'unlocked', roles: 'everyone' },
} as const satisfies RightsOf<typeof clockContract>
