import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { PrintOutcome } from '../printing/contract.ts'
import { businessRoles, deskRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { SignatureBehalf } from './behalf.ts'
import { PersonLetterKind, RecheckLetterKind } from './kinds.ts'
import { ReplyState, ReplyVariant } from './model.ts'
import { PackageWay } from './packageWay.ts'
import { PaperLetter, PaperSignatureView } from './paper.ts'
import { SeparateChoice } from './separate.ts'
import { AwaitingRow, ListedReply, ReplyDetail, ReplyProposal } from './summary.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const drafter = { session: 'unlocked', roles: ['drafter'] } as const
const signer = { session: 'unlocked', roles: ['signer'] } as const
const draft = { states: { replyId: ['draft'] } } as const
const submitted = { states: { replyId: ['submitted'] } } as const

const reason = z.string().trim().min(2, '请写明理由').max(500)
const replyId = z.int()

/** What a letter of ours is drafted from; the persons are taken from the letter's verified results, never typed. */
const DraftChoice = z.strictObject({
  /** Persons to answer (or, for 退回补正函, to return); empty means all that may be. */
  candidateIds: z.array(z.int()).max(20_000),
  correctsReplyId: z.int().nullable(),
  copies: z.int().min(1).max(50),
  /** For a first reply: persons left out, whose result follows in a letter of its own. */
  separate: SeparateChoice.nullable().optional(),
})

/** Channels of 复函: draft, gate, signature, number, and the end of a letter that does not leave. */
export const replyContract = {
  'replies.list': query(
    z.strictObject({
      requestId: z.int().optional(),
      states: z.array(ReplyState).optional(),
      ...pageOf(),
    }),
    z.strictObject({ rows: z.array(ListedReply), total: z.int() }),
    readable,
  ),
  /** Letters for which a letter of ours can be drafted now, the most urgent first. */
  'replies.awaiting': query(
    z.strictObject({
      requestId: z.int().optional(),
      ...pageOf(),
    }),
    z.strictObject({ rows: z.array(AwaitingRow), total: z.int() }),
    readable,
  ),
  'replies.get': query(z.strictObject({ replyId }), ReplyDetail, readable),
  'replies.proposal': query(
    z.strictObject({
      requestId: z.int(),
      kind: PersonLetterKind,
      /** The draft that would be drafted anew: its own persons may stay. */
      redraftsId: z.int().nullable(),
      correctsReplyId: z.int().nullable(),
      separate: SeparateChoice.nullable().optional(),
    }),
    ReplyProposal,
    { session: 'unlocked', roles: ['drafter', 'signer'] },
  ),
  'replies.draft': command(
    z.strictObject({ requestId: z.int(), kind: PersonLetterKind, ...DraftChoice.shape }),
    ReplyDetail,
    { ...drafter, clock: 'any' },
  ),
  'replies.redraft': command(z.strictObject({ replyId, ...DraftChoice.shape }), ReplyDetail, {
    ...drafter,
    ...draft,
    clock: 'any',
  }),
  /**
   * Drafts 异议复核申请函 or 异议复核结果告知函 from the case alone; a draft that is there is drafted anew. What follows (gate, signature,
   * number, print, seal, 发出) is done where every letter is done, under `replyId`.
   */
  'replies.draftRecheck': command(
    z.strictObject({
      objectionId: z.int(),
      kind: RecheckLetterKind,
      copies: z.int().min(1).max(50),
      /** For 异议复核申请函: how the package goes, our opinion, and the files of the case that go with it. */
      parcel: z
        .strictObject({
          way: PackageWay,
          opinion: z.string().trim().min(2, '请写明本中心意见').max(500),
          attachmentIds: z.array(z.int()).max(30),
        })
        .nullable(),
    }),
    z.strictObject({ replyId }),
    { ...drafter, states: { objectionId: ['received', 'answered'] }, clock: 'any' },
  ),
  /**
   * Drafts 延期告知函 from the last granted extension of a letter in work; a draft that is there is drafted anew. It ends no limit and stands
   * in the way of no reply.
   */
  'replies.draftExtensionNotice': command(
    z.strictObject({ extensionId: z.int(), copies: z.int().min(1).max(50) }),
    z.strictObject({ replyId }),
    { ...drafter, clock: 'any' },
  ),
  /** 主动更正: persons of a letter that has left are looked up once more because we erred; no objection is needed. */
  'replies.beginCorrection': command(
    z.strictObject({ replyId, candidateIds: z.array(z.int()).min(1).max(500), reason }),
    z.strictObject({ requestId: z.int() }),
    { ...signer, states: { replyId: ['dispatched', 'received'] }, clock: 'any' },
  ),
  /** After 主动更正: the new look-up says what the letter says, so no 更正函 is owed for the person. */
  'replies.keepAnswered': command(
    z.strictObject({ candidateId: z.int(), reason }),
    z.strictObject({ requestId: z.int() }),
    { ...signer, states: { candidateId: ['concluded'] }, clock: 'any' },
  ),
  'replies.readPdf': query(
    z.strictObject({ replyId, variant: ReplyVariant, offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), checkCode: z.string() }),
    readable,
  ),
  'replies.confirmGate': command(z.strictObject({ replyId }), ReplyDetail, {
    ...drafter,
    ...draft,
    clock: 'any',
  }),
  'replies.submit': command(z.strictObject({ replyId }), ReplyDetail, { ...drafter, ...draft, clock: 'any' }),
  'replies.sendBack': command(z.strictObject({ replyId, reason }), ReplyDetail, {
    ...signer,
    ...submitted,
    clock: 'any',
  }),
  'replies.relook': command(
    z.strictObject({
      replyId,
      lookedAt: Instant,
      looks: z
        .array(z.strictObject({ candidateId: z.int(), outcome: Outcome.exclude(['unqueryable']) }))
        .min(1),
    }),
    ReplyDetail,
    {
      session: 'unlocked',
      roles: ['inquirer', 'drafter'],
      states: { replyId: ['draft', 'submitted'] },
      clock: 'sound',
    },
  ),
  'replies.sign': command(
    z.strictObject({
      replyId,
      opinion: z.string().trim().min(1, '请填写签发意见').max(100),
      typedNumber: z.string().trim().max(60).nullable(),
    }),
    ReplyDetail,
    { ...signer, ...submitted, stepUp: true, clock: 'sound' },
  ),
  /** Prints the 发文稿纸 with the draft behind it, to be signed on paper. */
  'replies.printForm': command(z.strictObject({ replyId }), PrintOutcome, {
    session: 'unlocked',
    roles: ['drafter', 'signer'],
    ...submitted,
    clock: 'any',
  }),
  'replies.enterSignature': command(
    z.strictObject({
      replyId,
      /** Who signed: a line of the 签发与审查授权登记, chosen, never typed. */
      authorityId: z.int().min(1),
      /** 代行签发: whose line of the register was signed for, and by what; null when the signer signed for himself. */
      behalf: z.strictObject({ authorityId: z.int().min(1), ...SignatureBehalf.shape }).nullable(),
      opinion: z.string().trim().min(1, '请填写签发意见').max(100),
      signedOn: CalendarDate,
      scanUploadId: z.string().min(1, '请附上签好的发文稿纸扫描件'),
      typedNumber: z.string().trim().max(60).nullable(),
    }),
    ReplyDetail,
    { ...drafter, ...submitted, clock: 'sound' },
  ),
  /** Letters at their signer: those that may be signed on paper, and the signatures on paper that wait for their second person. */
  'replies.papers': query(
    z.strictObject({}),
    z.strictObject({ toEnter: z.array(PaperLetter), waiting: z.array(PaperSignatureView) }),
    { session: 'unlocked', roles: deskRoles },
  ),
  /** The scan of a signed 发文稿纸, piece by piece. */
  'replies.readSignatureScan': query(
    z.strictObject({ replyId, offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    { session: 'unlocked', roles: deskRoles },
  ),
  'replies.confirmSignature': command(z.strictObject({ replyId }), ReplyDetail, {
    session: 'unlocked',
    roles: deskRoles,
    ...submitted,
    clock: 'sound',
  }),
  'replies.refuseSignature': command(z.strictObject({ replyId, reason }), ReplyDetail, {
    session: 'unlocked',
    roles: ['signer', 'registrar', 'verifier', 'drafter'],
    ...submitted,
    clock: 'any',
  }),
  'replies.void': command(z.strictObject({ replyId, reason }), ReplyDetail, {
    session: 'unlocked',
    roles: ['drafter', 'signer'],
    states: { replyId: ['draft', 'submitted', 'signed', 'printing', 'sealed'] },
    clock: 'any',
  }),
}
