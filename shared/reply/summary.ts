import { z } from 'zod'
import { LetterContent } from '../letter/model.ts'
import { BalanceView } from '../request/summary.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ReplyInclusion, ReplyKind, ReplyState, SignatureMode } from './model.ts'

/** One letter of ours as a line of a list; no personal data. */
export const ReplyRow = z.strictObject({
  replyId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  incomingNumber: z.string(),
  unitName: z.string(),
  kind: ReplyKind,
  state: ReplyState,
  documentNumber: z.string().nullable(),
  listedCount: z.int(),
  notListedCount: z.int(),
  returnedCount: z.int(),
  draftedBy: z.string(),
  draftedAt: Instant,
  signedOn: CalendarDate.nullable(),
  dispatchedAt: Instant.nullable(),
  dueOn: CalendarDate.nullable(),
})
export type ReplyRow = z.infer<typeof ReplyRow>

/** A person in one of our letters, number masked. */
export const ReplyPerson = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  idNumber: z.string(),
  inclusion: ReplyInclusion,
  queriedAt: Instant.nullable(),
})
export type ReplyPerson = z.infer<typeof ReplyPerson>

/** One line of either side of the disclosure gate. */
export const GateLine = z.strictObject({ label: z.string(), detail: z.string() })

/** Persons whose listing must be looked up once more before signing, because the query is older than the setting (B13). */
export const Relook = z.strictObject({
  needed: z.boolean(),
  hours: z.int(),
  persons: z.array(z.strictObject({ candidateId: z.int(), listOrder: z.int(), queriedAt: Instant })),
})

/** One letter of ours with everything its page shows. */
export const ReplyDetail = z.strictObject({
  ...ReplyRow.shape,
  content: LetterContent,
  persons: z.array(ReplyPerson),
  gate: z.strictObject({
    leaving: z.array(GateLine),
    held: z.array(GateLine),
    /** What the leak scan found; must be empty before the letter goes to the signer. */
    leaks: z.array(GateLine),
    confirmedBy: z.string().nullable(),
    confirmedAt: Instant.nullable(),
  }),
  balance: BalanceView,
  balanceLine: z.string(),
  relook: Relook,
  copies: z.int(),
  sentBackReason: z.string().nullable(),
  signature: z
    .strictObject({
      mode: SignatureMode,
      signerName: z.string(),
      onBehalfOf: z.string().nullable(),
      opinion: z.string(),
      signedOn: CalendarDate,
      enteredBy: z.string().nullable(),
    })
    .nullable(),
  /** A paper signature that was entered and waits for its second person. */
  signatureWaits: z.boolean(),
  numberMode: z.enum(['ownSeries', 'reservedBlock', 'typed']),
  checkCode: z.string().nullable(),
  traceCode: z.string().nullable(),
  voidReason: z.string().nullable(),
  correctsReplyId: z.int().nullable(),
})
export type ReplyDetail = z.infer<typeof ReplyDetail>

/** What a letter of a kind would hold now, and the sentences that stand in its way. */
export const ReplyProposal = z.strictObject({
  kind: ReplyKind,
  persons: z.array(ReplyPerson),
  blockers: z.array(z.string()),
  balanceLine: z.string(),
  earlier: z.array(z.strictObject({ replyId: z.int(), documentNumber: z.string() })),
})
export type ReplyProposal = z.infer<typeof ReplyProposal>
