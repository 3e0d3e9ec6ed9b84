import { z } from 'zod'
import { ApprovalChange } from '../approval/model.ts'
import { Explanation } from '../deadline/dueDate.ts'
import { DetailRow } from '../ipc/detailRow.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { RevealReason } from '../ipc/reason.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { Channel } from '../unit/model.ts'
import { GivenAnswers, RequestState, SpecialApproval, TemplateUse } from './model.ts'
import { Medium, Registration, RequestAttachment, RequestDetail, RequestLink, RequestRow } from './summary.ts'

const readable = { session: 'unlocked', roles: businessRoles } as const
const registrar = { session: 'unlocked', roles: ['registrar'] } as const

const reason = z.string().trim().min(2, '请写明理由').max(500)

/** Filters of the list of letters; absent means no restriction. */
export const RequestFilter = z.strictObject({
  states: z.array(RequestState).optional(),
  unitId: z.int().optional(),
  /** Part of an own number, a document number (any brackets), a title or a unit name, or pinyin initials of the unit. */
  text: z.string().trim().max(60).optional(),
  dueOnOrBefore: CalendarDate.optional(),
})

/** What the form shows while it is being filled in: nothing is stored. */
export const RegistrationPreview = z.strictObject({
  documentNumber: z.union([
    z.strictObject({ ok: z.literal(true), normalised: z.string() }),
    z.strictObject({ ok: z.literal(false), sentence: z.string() }),
  ]),
  duplicate: RequestLink.nullable(),
  /** Returned letters of this unit that no corrected letter continues yet, newest first. */
  returned: z.array(z.strictObject({ ...RequestLink.shape, documentNumber: z.string(), title: z.string() })),
  channel: z.strictObject({ allowed: z.boolean(), sentence: z.string(), source: z.string() }),
  due: Explanation.nullable(),
})

/** A correction of a registration as it is shown before it is saved. */
export const CorrectionPreview = z.strictObject({
  changes: z.array(ApprovalChange),
  /** What follows: limit, channel, balance, persons. Each in words, 原来 and 现在. */
  follows: z.array(ApprovalChange),
  needsSecondPerson: z.boolean(),
  /** Why it cannot be saved, as a sentence; null when it can. */
  obstacle: z.string().nullable(),
})
export type CorrectionPreview = z.infer<typeof CorrectionPreview>

/** One entry of a letter's own trail. */
export const HistoryEntry = z.strictObject({
  seq: z.int(),
  at: Instant,
  actor: z.string(),
  words: z.string(),
  /** What it was done to, in words: 来文, 名单（首次）, 第 3 号人员, 复函（豫信函〔2026〕3号）. */
  object: z.string(),
  reason: z.string().nullable(),
  /** What was recorded with it, in words; what the look-ups, checks and reviews found is left out. */
  fields: z.array(DetailRow),
  /** True when a name, a number or a text of it is masked. */
  isMasked: z.boolean(),
})

/** Channels of 收文: register, first check, files and media of a letter, and its end. */
export const requestContract = {
  'requests.list': query(
    z.strictObject({
      filter: RequestFilter,
      sort: z.enum(['due', 'newest']),
      ...pageOf(),
    }),
    z.strictObject({ rows: z.array(RequestRow), total: z.int() }),
    readable,
  ),
  'requests.get': query(z.strictObject({ requestId: z.int() }), RequestDetail, readable),
  'requests.preview': query(
    z.strictObject({
      unitId: z.int(),
      documentNumber: z.string().max(60),
      channel: Channel,
      receivedAt: Instant,
      advanceFaxAt: Instant.nullable(),
      sealedOriginalReceived: z.boolean(),
      /** The letter that is being changed; null for a new one. */
      exceptRequestId: z.int().nullable().default(null),
    }),
    RegistrationPreview,
    registrar,
  ),
  'requests.register': command(
    z.strictObject({ registration: Registration, supersedesId: z.int().nullable() }),
    z.strictObject({ requestId: z.int(), intakeNumber: z.string(), due: Explanation.nullable() }),
    { ...registrar, clock: 'sound' },
  ),
  /** What a correction would change and what follows from it, before it is saved: nothing is stored. */
  'requests.previewChange': query(
    z.strictObject({ requestId: z.int(), registration: Registration }),
    CorrectionPreview,
    registrar,
  ),
  /** Corrects the registration; after 初审 what decides something waits for a second person, see `proposal` of the answer. */
  'requests.change': command(
    z.strictObject({ requestId: z.int(), registration: Registration, reason }),
    RequestDetail,
    { ...registrar, states: { requestId: ['registered', 'admitted'] }, clock: 'sound' },
  ),
  'requests.recordOriginal': command(
    z.strictObject({ requestId: z.int(), receivedAt: Instant }),
    RequestDetail,
    { ...registrar, states: { requestId: ['registered', 'admitted'] }, clock: 'sound' },
  ),
  'requests.admit': command(
    z.strictObject({ requestId: z.int(), admissibility: GivenAnswers, templateUse: TemplateUse }),
    RequestDetail,
    { ...registrar, states: { requestId: ['registered'] }, clock: 'sound' },
  ),
  /** 特批 for a letter by the wrong channel, keyed from the 批示: 初审 passes when another person of the desk confirms it. */
  'requests.proposeSpecial': command(
    z.strictObject({
      requestId: z.int(),
      admissibility: GivenAnswers,
      templateUse: TemplateUse,
      approval: SpecialApproval,
    }),
    RequestDetail,
    { ...registrar, states: { requestId: ['registered'] }, clock: 'sound' },
  ),
  'requests.returnWhole': command(
    z.strictObject({
      requestId: z.int(),
      admissibility: GivenAnswers,
      templateUse: TemplateUse.nullable().default(null),
      reason,
    }),
    RequestDetail,
    { ...registrar, states: { requestId: ['registered', 'admitted'] }, clock: 'sound' },
  ),
  'requests.withdraw': command(z.strictObject({ requestId: z.int(), basis: reason }), RequestDetail, {
    ...registrar,
    states: { requestId: ['registered', 'admitted'] },
    clock: 'sound',
  }),
  /** Ends a letter that was taken up again although nothing was left to do; others end with their last act. */
  'requests.close': command(z.strictObject({ requestId: z.int(), reason }), RequestDetail, {
    ...registrar,
    states: { requestId: ['admitted'] },
    clock: 'sound',
  }),
  'requests.archive': command(
    z.strictObject({
      requestId: z.int(),
      archiveNumber: z.string().trim().min(1, '请填写归入卷号').max(60),
    }),
    RequestDetail,
    { ...registrar, states: { requestId: ['closed', 'returned', 'withdrawn'] }, clock: 'any' },
  ),
  'requests.reopen': command(z.strictObject({ requestId: z.int(), reason }), RequestDetail, {
    ...registrar,
    states: { requestId: ['closed', 'archived'] },
    clock: 'sound',
  }),
  'requests.addAttachment': command(
    z.strictObject({
      requestId: z.int(),
      uploadId: z.string(),
      role: RequestAttachment.shape.role,
    }),
    RequestAttachment,
    {
      ...registrar,
      states: { requestId: ['registered', 'admitted', 'closed', 'returned', 'withdrawn'] },
      clock: 'any',
    },
  ),
  /** Takes a file off a letter that it does not belong to; the row and the bytes stay, with the reason. */
  'requests.voidAttachment': command(
    z.strictObject({ requestId: z.int(), attachmentId: z.int(), reason }),
    RequestAttachment,
    {
      ...registrar,
      states: { requestId: ['registered', 'admitted', 'closed', 'returned', 'withdrawn'] },
      clock: 'any',
    },
  ),
  'requests.readAttachment': query(
    z.strictObject({ requestId: z.int(), attachmentId: z.int(), offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    readable,
  ),
  'requests.recordMedium': command(
    z.strictObject({
      requestId: z.int(),
      bringer: z.string().trim().min(1, '请填写送交人').max(50),
      description: z.string().trim().min(1, '请写明介质（如 U盘 1 个）').max(100),
      contents: z.string().trim().min(1, '请写明介质内容').max(200),
    }),
    Medium,
    { ...registrar, states: { requestId: ['registered', 'admitted', 'closed'] }, clock: 'any' },
  ),
  'requests.returnMedium': command(
    z.strictObject({
      requestId: z.int(),
      mediumId: z.int(),
      returnedTo: z.string().trim().min(1, '请填写领回人').max(50),
    }),
    Medium,
    { ...registrar, clock: 'any' },
  ),
  'requests.history': query(z.strictObject({ requestId: z.int() }), z.array(HistoryEntry), readable),
  /** One entry of it unmasked, for a reason; each time an entry of its own. */
  'requests.revealHistory': command(
    z.strictObject({ requestId: z.int(), seq: z.int().min(1), reason: RevealReason }),
    HistoryEntry,
    { ...readable, clock: 'any' },
  ),
}
