import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { Approval, ApprovalState } from './model.ts'

const approvalId = z.int().min(1)

/** What the window may ask about proposals that take a second person. */
export const approvalContract = {
  'approvals.list': query(z.strictObject({ state: ApprovalState.optional() }), z.array(Approval)),
  /** Confirms; `oneTimeCode` is this person's half of a first-login code where the act yields one, shown once. */
  'approvals.confirm': command(
    z.strictObject({ approvalId }),
    z.strictObject({ approval: Approval, oneTimeCode: z.string().nullable() }),
  ),
  'approvals.reject': command(
    z.strictObject({ approvalId, reason: z.string().trim().min(2, '请说明理由').max(300) }),
    Approval,
  ),
  'approvals.withdraw': command(z.strictObject({ approvalId }), Approval),
}
