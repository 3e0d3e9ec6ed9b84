import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { PersonName } from '../rights/credentials.ts'
import { deskRoles } from '../rights/roleGroups.ts'
import { CalendarDate } from '../time.ts'
import { HumanFields } from '../user/contract.ts'
import { AuthorityScope } from './model.ts'

/** One line of the 签发与审查授权登记. */
export const AuthorityView = z.strictObject({
  authorityId: z.int(),
  name: z.string(),
  post: z.string(),
  matters: z.array(AuthorityScope),
  basis: z.string(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  /** True on the day of the question. */
  isInForce: z.boolean(),
})
export type AuthorityView = z.infer<typeof AuthorityView>

const authorityId = z.int().min(1)
const reason = reasonOf('请说明理由')
const Proposed = z.strictObject({ approvalId: z.int() })
const proposing = { session: 'unlocked', roles: deskRoles, clock: 'any' } as const

/** Channels of the 签发与审查授权登记: who, without an account, signs or reviews on paper, and by what. */
export const authorityContract = {
  'authorities.list': query(z.strictObject({}), z.array(AuthorityView), {
    session: 'unlocked',
    roles: 'everyone',
  }),
  /** The signature specimen, piece by piece. */
  'authorities.readSpecimen': query(
    z.strictObject({ authorityId, offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    { session: 'unlocked', roles: deskRoles },
  ),
  /** One of the desk enters it from the written authorisation; 系统管理员 or 安全管理员 confirms. */
  'authorities.propose': command(
    z.strictObject({
      name: PersonName,
      ...HumanFields.shape,
      /** 同一人: the account of the same human where he has one here; null for somebody without. */
      sameAsUserId: z.int().nullable(),
      post: z.string().trim().min(2, '请填写职务').max(40),
      matters: z.array(AuthorityScope).min(1, '请至少选择一项').max(4),
      basis: z.string().trim().min(2, '请填写授权依据（文号或名称）').max(100),
      validFrom: CalendarDate,
      validTo: CalendarDate.nullable(),
      specimenUploadId: z.string().min(1, '请附上签字样本'),
      reason,
    }),
    Proposed,
    proposing,
  ),
  'authorities.proposeEnd': command(
    z.strictObject({ authorityId, validTo: CalendarDate, reason }),
    Proposed,
    proposing,
  ),
}
