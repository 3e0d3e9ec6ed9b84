import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { deskRoles, managingRoles } from '../rights/roleGroups.ts'
import { Approval, ApprovalState } from './model.ts'

const parties = [...managingRoles, ...deskRoles]

const approvalId = z.int().min(1)

/** What the window may ask about proposals that take a second person. */
export const approvalContract = {
  'approvals.list': query(z.strictObject({ state: ApprovalState.optional() }), z.array(Approval), {
    session: 'unlocked',
    roles: parties,
  }),
  /** Confirms; `oneTimeCode` is this person's half of a first-login code where the act yields one, shown once. */
  'approvals.confirm': command(
    z.strictObject({ approvalId }),
    z.strictObject({ approval: Approval, oneTimeCode: z.string().nullable() }),
    { session: 'unlocked', roles: parties, stepUp: true, clock: 'any' },
  ),
  'approvals.reject': command(z.strictObject({ approvalId, reason: reasonOf('请说明理由') }), Approval, {
    session: 'unlocked',
    roles: parties,
    clock: 'any',
  }),
  'approvals.withdraw': command(z.strictObject({ approvalId }), Approval, {
    session: 'unlocked',
    roles: parties,
    clock: 'any',
  }),
}
