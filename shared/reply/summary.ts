import { z } from 'zod'
import { BalanceView } from '../request/summary.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ReplyKind } from './kinds.ts'
import { ReplyInclusion, ReplyState, SignatureMode } from './model.ts'
import { SeparateFacts, SeparateOffer } from './separate.ts'

/** One letter of ours as a line of a list; no personal data. */
export const ReplyRow = z.strictObject({
  replyId: z.int(),
  /** The incoming letter and its numbers; null and empty for a letter of another ground. */
  requestId: z.int().nullable(),
  intakeNumber: z.string(),
  incomingNumber: z.string(),
  unitName: z.string(),
  kind: ReplyKind,
  state: ReplyState,
  documentNumber: z.string().nullable(),
  listedCount: z.int(),
  notListedCount: z.int(),
  returnedCount: z.int(),
  /** Rows that are one person with another row; persons whose result follows later. */
  duplicateCount: z.int(),
  unqueryableCount: z.int(),
  separateCount: z.int(),
  draftedBy: z.string(),
  draftedAt: Instant,
  signedOn: CalendarDate.nullable(),
  dispatchedAt: Instant.nullable(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of the letter; null without one. */
  extendedDueOn: CalendarDate.nullable(),
  /** True where it was signed or delivered on paper in an emergency and entered later (应急补录). */
  isLateEntered: z.boolean(),
})
export type ReplyRow = z.infer<typeof ReplyRow>

/** A letter of ours in the list; to a signer with the reason why this human may not sign it, null where he may or nothing is to be signed. */
export const ListedReply = ReplyRow.extend({ signRefusal: z.string().nullable() })
export type ListedReply = z.infer<typeof ListedReply>

/** An incoming letter that waits for a letter of ours; no personal data. */
export const AwaitingRow = z.strictObject({
  requestId: z.int(),
  intakeNumber: z.string(),
  incomingNumber: z.string(),
  unitName: z.string(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of the letter; null without one. */
  extendedDueOn: CalendarDate.nullable(),
  /** Persons with a verified result that no letter of ours answers yet. */
  concludedCount: z.int(),
  /** Persons sent back whom no letter of ours names yet. */
  returnedCount: z.int(),
  /** Persons still on the way. */
  openCount: z.int(),
  /** The kind of letter the case calls for. */
  kind: ReplyKind,
})
export type AwaitingRow = z.infer<typeof AwaitingRow>

/** How many persons the window gets to see singly; the letter itself may name more. */
export const shownPersons = 500

/** A person in one of our letters, number masked. */
export const ReplyPerson = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  idNumber: z.string(),
  inclusion: ReplyInclusion,
  queriedAt: Instant.nullable(),
  /** 异议标注: the day since which an objection about the person is open; null when none is (条例第四十一条). */
  objectedOn: CalendarDate.nullable(),
})
export type ReplyPerson = z.infer<typeof ReplyPerson>

/** One line of either side of the disclosure gate. */
export const GateLine = z.strictObject({ label: z.string(), detail: z.string() })
export type GateLine = z.infer<typeof GateLine>

/** Persons whose listing must be looked up once more before signing, because the query is older than the setting (B13). */
export const Relook = z.strictObject({
  needed: z.boolean(),
  hours: z.int(),
  persons: z.array(z.strictObject({ candidateId: z.int(), listOrder: z.int(), queriedAt: Instant })),
})

/** One letter of ours with everything its page shows. */
export const ReplyDetail = z.strictObject({
  ...ReplyRow.shape,
  requestId: z.int(),
  title: z.string(),
  addressee: z.string(),
  wordingVersion: z.string(),
  provisionalWording: z.boolean(),
  /** At most `shownPersons`, listed and returned ones first. */
  persons: z.array(ReplyPerson),
  /** Sentences that stand between this draft and the signature; empty once it is signed. */
  blockers: z.array(z.string()),
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
  /** 待另行函复 of this letter; null when nobody is left out. */
  separate: SeparateFacts.nullable(),
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
      /** The number written on the 发文稿纸; not issued before a second person confirms. */
      enteredNumber: z.string().nullable(),
    })
    .nullable(),
  /** A paper signature that was entered and waits for its second person. */
  signatureWaits: z.boolean(),
  /** The scan of the signed 发文稿纸, if one was handed in. */
  hasSignatureScan: z.boolean(),
  numberMode: z.enum(['ownSeries', 'reservedBlock', 'typed']),
  /** The number it would get now; null when it is typed. */
  nextNumber: z.string().nullable(),
  checkCode: z.string().nullable(),
  traceCode: z.string().nullable(),
  voidReason: z.string().nullable(),
  correctsReplyId: z.int().nullable(),
  /** The case of 异议复核申请函 and 异议复核结果告知函: they are drafted anew there. */
  objectionId: z.int().nullable(),
})
export type ReplyDetail = z.infer<typeof ReplyDetail>

/** What a letter of a kind would hold now, and the sentences that stand in its way. */
export const ReplyProposal = z.strictObject({
  kind: ReplyKind,
  /** At most `shownPersons`, listed and returned ones first. */
  persons: z.array(ReplyPerson),
  personCount: z.int(),
  blockers: z.array(z.string()),
  balanceLine: z.string(),
  /** For a first reply: whom it may leave out; null for every other letter. */
  separate: SeparateOffer.nullable(),
  earlier: z.array(z.strictObject({ replyId: z.int(), documentNumber: z.string() })),
})
export type ReplyProposal = z.infer<typeof ReplyProposal>
