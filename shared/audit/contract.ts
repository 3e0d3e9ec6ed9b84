import { z } from 'zod'
import { DetailRow } from '../ipc/detailRow.ts'
import { command, query } from '../ipc/procedure.ts'
import { RevealReason, reasonOf } from '../ipc/reason.ts'
import { LoginName, Password } from '../rights/credentials.ts'
import { CalendarDate, Instant } from '../time.ts'
import { WholeVerdict } from './wholeVerdict.ts'

/** One entry of the trail as the screen reads it. */
export const AuditLine = z.strictObject({
  seq: z.int(),
  at: Instant,
  actor: z.string(),
  act: z.string(),
  /** The act in words. */
  words: z.string(),
  object: z.string(),
  /** The object in words: 来文 2026-0003, 被查询人 曹*. */
  objectWords: z.string(),
  result: z.string(),
  reason: z.string().nullable(),
  /** What was recorded with it, in words; empty when nothing was or it was erased. */
  fields: z.array(DetailRow),
  /** True when a name, a number or a text of it is masked. */
  isMasked: z.boolean(),
})
export type AuditLine = z.infer<typeof AuditLine>

/** What the reader looks for; empty fields do not narrow. */
export const AuditFilter = z.strictObject({
  actor: z.string().trim().max(30).optional(),
  object: z.string().trim().max(60).optional(),
  act: z.string().max(60).optional(),
  /** A 收文号, a 文号, a person's name or number. */
  about: z.string().trim().max(60).optional(),
  from: CalendarDate.optional(),
  to: CalendarDate.optional(),
})
export type AuditFilter = z.infer<typeof AuditFilter>

/** How a verification ended. `firstBadSeq` names the first entry that does not fit. */
export const AuditVerdict = z.strictObject({
  isIntact: z.boolean(),
  checked: z.int(),
  firstBadSeq: z.int().nullable(),
  words: z.string(),
})
export type AuditVerdict = z.infer<typeof AuditVerdict>

/** How a 链头码 typed from paper compares: the entry it names, and what is to be told. */
export const HeadVerdict = z.strictObject({
  seq: z.int(),
  /** `missing`: the trail ends before that entry, as after an older folder was put back. */
  outcome: z.enum(['same', 'differs', 'missing']),
  words: z.string(),
  /** The 链头码 of the last entry now. */
  current: z.string(),
})
export type HeadVerdict = z.infer<typeof HeadVerdict>

/** What the window may ask about the trail; every reading is itself an entry. */
export const auditContract = {
  'audit.list': query(
    z.strictObject({
      filter: AuditFilter.default({}),
      /** Entries older than this sequence number; absent for the newest. */
      before: z.int().min(1).optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
    z.strictObject({
      lines: z.array(AuditLine),
      total: z.int(),
      nextBefore: z.int().nullable(),
      /** What `filter.about` was understood as; null when it is empty or fits nothing. */
      readAs: z.enum(['letter', 'person']).nullable(),
    }),
    { session: 'unlocked', roles: ['auditor'] },
  ),
  /** One entry unmasked, for a reason; each time an entry of its own. */
  'audit.reveal': command(z.strictObject({ seq: z.int().min(1), reason: RevealReason }), AuditLine, {
    session: 'unlocked',
    roles: ['auditor'],
    clock: 'any',
  }),
  /** Walks the whole trail; progress comes as events of the job `audit.verify`. */
  'audit.verify': query(z.strictObject({}), AuditVerdict, { session: 'unlocked', roles: ['auditor'] }),
  /** Compares a 链头码 typed from paper with the entry that it names. */
  'audit.compareHead': command(z.strictObject({ code: z.string().max(100) }), HeadVerdict, {
    session: 'unlocked',
    roles: ['auditor'],
    clock: 'any',
  }),
  /** The public half of the store's Ed25519 pair and its fingerprint; null while the control rows of an older store are in doubt. */
  'audit.exportKey': query(
    z.strictObject({}),
    z.strictObject({ publicKey: z.string().nullable(), fingerprint: z.string().nullable() }),
    { session: 'unlocked', roles: ['auditor'] },
  ),
  /** The auditor and an administrator take the control rows as they are now, with a reason; the stopped functions go on. */
  'audit.settleBreach': command(
    z.strictObject({
      reason: reasonOf('请写明核查经过和处置结果', 10),
      second: z.strictObject({ loginName: LoginName, password: Password }),
    }),
    z.strictObject({}),
    { session: 'unlocked', roles: ['auditor'], clock: 'any' },
  ),
  /** The same and every seal with the typed 留痕验证码, which is overwritten after the walk; progress as events of the same job. */
  'audit.verifyWhole': command(z.strictObject({ code: z.string().max(400) }), WholeVerdict, {
    session: 'unlocked',
    roles: ['auditor'],
    clock: 'any',
  }),
}
