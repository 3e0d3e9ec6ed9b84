import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { managingRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { Regime } from './model.ts'

/** One policy as the screen shows it; the delivered one was decided by nobody here. */
export const PolicyView = z.strictObject({
  policyId: z.int().nullable(),
  regime: Regime,
  effectiveFrom: CalendarDate.nullable(),
  basis: z.string(),
  /** Who proposed and who confirmed it, and when. */
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  /** True for the one under which a letter that comes in today is begun. */
  isInForce: z.boolean(),
})
export type PolicyView = z.infer<typeof PolicyView>

/** Channels of 办理人数要求: how many different humans a file needs. */
export const policyContract = {
  'policies.list': query(
    z.strictObject({}),
    z.strictObject({
      policies: z.array(PolicyView),
      /** How many different humans can act on letters now, at the desk or on paper. */
      people: z.int(),
    }),
    { session: 'unlocked', roles: 'everyone' },
  ),
  /** Proposes a regime for letters that come in from a day on; a second administrator confirms it. */
  'policies.propose': command(
    z.strictObject({
      regime: Regime,
      effectiveFrom: CalendarDate,
      basis: z.string().trim().min(2, '请填写依据').max(100),
      reason: reasonOf('请说明理由'),
    }),
    z.strictObject({ approvalId: z.int() }),
    { session: 'unlocked', roles: managingRoles, stepUp: true, clock: 'sound' },
  ),
}
