import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { LoginName, PersonName } from '../rights/credentials.ts'
import { Role } from '../rights/role.ts'
import { managingRoles } from '../rights/roleGroups.ts'
import { Instant } from '../time.ts'

/** Who a new human is, beside the name; `distinction` says how he is told apart from a namesake (不同人). */
export const HumanFields = z.strictObject({
  department: z.string().trim().max(40, '部门过长').default(''),
  staffNumber: z.string().trim().max(30, '工号过长').default(''),
  distinction: z.string().trim().max(30, '区别过长').default(''),
})

/** One account as the administrators see it. */
export const UserSummary = z.strictObject({
  id: z.int(),
  name: z.string(),
  department: z.string(),
  staffNumber: z.string(),
  loginName: z.string(),
  roles: z.array(Role),
  isActive: z.boolean(),
  passwordChangedAt: Instant,
  mustChangePassword: z.boolean(),
  lastLoginAt: Instant.nullable(),
  /** Words of the open proposals about this person. */
  proposals: z.array(z.string()),
})
export type UserSummary = z.infer<typeof UserSummary>

const userId = z.int().min(1)
const reason = reasonOf('请说明理由')
const roles = z.array(Role).min(1, '请至少选择一个岗位').max(9)
const Proposed = z.strictObject({ approvalId: z.int() })
/** The proposer's half of the first-login code, shown once; the confirmer gets the other half. */
const ProposedWithCode = z.strictObject({ approvalId: z.int(), oneTimeCode: z.string() })

/** What the window may ask about people; every change waits for a second administrator. */
export const userContract = {
  'users.list': query(z.strictObject({}), z.array(UserSummary), {
    session: 'unlocked',
    roles: managingRoles,
  }),
  /** The people with a business role who still work here, for choosing a colleague; `isMe` where it is the human who asks. */
  'users.colleagues': query(
    z.strictObject({ role: Role.optional() }),
    z.array(z.strictObject({ id: z.int(), name: z.string(), roles: z.array(Role), isMe: z.boolean() })),
    { session: 'unlocked', roles: 'everyone' },
  ),
  'users.proposeNew': command(
    z.strictObject({ name: PersonName, loginName: LoginName, roles, reason, ...HumanFields.shape }),
    ProposedWithCode,
    { session: 'unlocked', roles: managingRoles, stepUp: true, clock: 'any' },
  ),
  'users.proposeRoles': command(z.strictObject({ userId, roles, reason }), Proposed, {
    session: 'unlocked',
    roles: managingRoles,
    stepUp: true,
    clock: 'any',
  }),
  'users.proposeReset': command(z.strictObject({ userId, reason }), ProposedWithCode, {
    session: 'unlocked',
    roles: managingRoles,
    stepUp: true,
    clock: 'any',
  }),
  /** 同一人: somebody who left gets the old account back, with a first-login code of two halves. */
  'users.proposeReturn': command(z.strictObject({ userId, roles, reason }), ProposedWithCode, {
    session: 'unlocked',
    roles: managingRoles,
    stepUp: true,
    clock: 'any',
  }),
  'users.proposeLeave': command(z.strictObject({ userId, reason }), Proposed, {
    session: 'unlocked',
    roles: managingRoles,
    stepUp: true,
    clock: 'any',
  }),
}
