import { z } from 'zod'
import { Purpose } from '../candidate/model.ts'
import { Explanation } from '../deadline/dueDate.ts'
import { Party, RuleCode } from '../deadline/rules.ts'
import { ReplyKind } from '../reply/kinds.ts'
import { ReplyInclusion, ReplyState } from '../reply/model.ts'
import { PackageWay } from '../reply/packageWay.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ChainActName } from './lifecycle.ts'
import {
  AnswerEntryState,
  CorrectionState,
  Entrance,
  Ground,
  Lane,
  LateDecision,
  LimitState,
  ObjectionFileRole,
  ObjectionState,
  RecheckOutcome,
  TalkChannel,
  TalkKind,
  Timeliness,
} from './model.ts'

const proof = z.string().trim().max(200)

/** What is objected in one item: what our letter says and what is claimed instead. */
export const DisputedItem = z.strictObject({
  item: z.string().trim().min(1, '请写明有异议的项目').max(60),
  stated: z.string().trim().max(200),
  claimed: z.string().trim().max(200),
})
export type DisputedItem = z.infer<typeof DisputedItem>

/** The dates of one entrance as the unit told them; null is 待说明, which is never late. */
export const EntryDates = z.strictObject({
  /** Unit: when it had our letter (taken from our receipt when null). Candidate: when he had the result. */
  resultReceivedOn: CalendarDate.nullable(),
  /** Candidate only: when the unit had his application. */
  personAppliedOn: CalendarDate.nullable(),
  /** By what the dates are shown: 签收单, 收文登记复印件, 邮戳 … */
  proof,
})
export type EntryDates = z.infer<typeof EntryDates>

/** One objection as it came in. */
export const NewEntry = z.strictObject({
  entrance: Entrance,
  /** 来函文号 of the unit's objection; empty when it bears none. */
  documentNumber: z.string().trim().max(60),
  documentDate: CalendarDate.nullable(),
  /** The day we had it: day 0 of O4. */
  receivedOn: CalendarDate,
  ...EntryDates.shape,
  grounds: z.array(Ground).min(1, '请至少选择一项异议理由').max(6),
  statement: z.string().trim().min(2, '请写明异议的事实和理由').max(2000),
  items: z.array(DisputedItem).max(20),
  contactName: z.string().trim().max(30),
  contactPhone: z.string().trim().max(40),
})
export type NewEntry = z.infer<typeof NewEntry>

/** A file handed in with an act. */
export const NewFile = z.strictObject({
  uploadId: z.string(),
  role: ObjectionFileRole,
  description: z.string().trim().max(100),
})
export type NewFile = z.infer<typeof NewFile>

/** One limit of the chain with how its date was counted. */
export const LimitView = z.strictObject({
  limitId: z.int(),
  entryId: z.int().nullable(),
  code: RuleCode,
  title: z.string(),
  party: Party,
  state: LimitState,
  startsOn: CalendarDate.nullable(),
  dueOn: CalendarDate.nullable(),
  provisional: z.boolean(),
  explanation: Explanation.nullable(),
  endedOn: CalendarDate.nullable(),
  endedBy: ChainActName.nullable(),
  /** Working days after the limit, never removed; 0 in time, null when it cannot be told yet. */
  lateDays: z.int().nullable(),
})
export type LimitView = z.infer<typeof LimitView>

/** One step of the picture: what happens in which lane, whose limit it is, and what it hangs on. */
export const ChainPictureStep = z.strictObject({
  lane: Lane,
  code: RuleCode,
  entryId: z.int().nullable(),
  title: z.string(),
  party: Party,
  /** True for the limits by which we can be late. */
  ours: z.boolean(),
  state: z.enum(['notStarted', ...LimitState.options]),
  startsOn: CalendarDate.nullable(),
  dueOn: CalendarDate.nullable(),
  endedOn: CalendarDate.nullable(),
  lateDays: z.int().nullable(),
  /** In words what starts it, while it has not started: 「待异议复核申请函发出」. */
  hangsOn: z.string().nullable(),
  /** For the national stage: its age in working days. */
  ageWorkingDays: z.int().nullable(),
})
export type ChainPictureStep = z.infer<typeof ChainPictureStep>

/** One line of 异议台账; the number is masked. */
export const ObjectionRow = z.strictObject({
  objectionId: z.int(),
  /** `2026-0001`. */
  number: z.string(),
  requestId: z.int(),
  intakeNumber: z.string(),
  replyId: z.int(),
  replyNumber: z.string(),
  unitName: z.string(),
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  maskedNumber: z.string(),
  purpose: Purpose,
  /** What our letter says of the person. */
  disputed: ReplyInclusion,
  state: ObjectionState,
  entrances: z.array(Entrance),
  grounds: z.array(Ground),
  owes: Party.nullable(),
  /** The earliest limit that runs for us; null while nothing of ours runs. */
  governing: z
    .strictObject({ limitId: z.int(), code: RuleCode, dueOn: CalendarDate, provisional: z.boolean() })
    .nullable(),
  /** The unit's limit to tell the person, grey. */
  theirDueOn: CalendarDate.nullable(),
  timeliness: Timeliness,
  /** A late entrance waits for the supervisor's decision. */
  awaitsDecision: z.boolean(),
  /** Working days at the national centre; null when it is not there. */
  nationalAge: z.int().nullable(),
  proposesInquiry: z.boolean(),
  correction: CorrectionState,
  registeredOn: CalendarDate,
  endedOn: CalendarDate.nullable(),
})
export type ObjectionRow = z.infer<typeof ObjectionRow>

/** One entrance of a case with the judgement about its time. */
export const EntryView = z.strictObject({
  entryId: z.int(),
  ...NewEntry.shape,
  timeliness: Timeliness,
  withdrawnOn: CalendarDate.nullable(),
  late: z
    .strictObject({ decision: LateDecision, reason: z.string(), by: z.string(), at: Instant })
    .nullable(),
  registeredBy: z.string(),
  registeredAt: Instant,
  /** Why the caller may not decide the lateness; null when he may, or when there is nothing to decide. */
  decideRefusal: z.string().nullable(),
})
export type EntryView = z.infer<typeof EntryView>

/** A letter of the case: the two of the chain, and the 更正函 when there is one. */
export const ObjectionLetter = z.strictObject({
  replyId: z.int(),
  kind: ReplyKind,
  state: ReplyState,
  documentNumber: z.string().nullable(),
  way: PackageWay.nullable(),
  dispatchedOn: CalendarDate.nullable(),
  receivedOn: CalendarDate.nullable(),
})
export type ObjectionLetter = z.infer<typeof ObjectionLetter>

/** One talk with the national centre. */
export const TalkView = z.strictObject({
  talkId: z.int(),
  kind: TalkKind,
  channel: TalkChannel,
  heldOn: CalendarDate,
  counterpart: z.string(),
  content: z.string(),
  attachmentId: z.int().nullable(),
  recordedBy: z.string(),
  recordedAt: Instant,
})
export type TalkView = z.infer<typeof TalkView>

/** A file of a case. */
export const ObjectionFile = z.strictObject({
  attachmentId: z.int(),
  entryId: z.int().nullable(),
  role: ObjectionFileRole,
  description: z.string(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  checkCode: z.string(),
  addedAt: Instant,
  addedBy: z.string(),
})
export type ObjectionFile = z.infer<typeof ObjectionFile>

/** The national centre's answer as it was entered. */
export const NationalAnswerView = z.strictObject({
  outcome: RecheckOutcome,
  documentNumber: z.string(),
  documentDate: CalendarDate,
  receivedOn: CalendarDate,
  summary: z.string(),
  attachmentId: z.int(),
  recordedBy: z.string(),
  recordedAt: Instant,
})
export type NationalAnswerView = z.infer<typeof NationalAnswerView>

/** One entry of the national answer beside the one in force: struck, waiting for another person, or refused. */
export const AnswerEntry = z.strictObject({
  ...NationalAnswerView.shape,
  answerId: z.int(),
  state: AnswerEntryState,
  /** Why it was entered once more; null for the first entry. */
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  decisionReason: z.string().nullable(),
})
export type AnswerEntry = z.infer<typeof AnswerEntry>

/** What the caller may do now, in the order of the chain; a refusal says in a sentence why not. */
export const objectionTasks = [
  'addEntry',
  'amend',
  'decideLate',
  'draftRequest',
  'recordTalk',
  'recordAnswer',
  'correctAnswer',
  'decideAnswer',
  'requery',
  'keepResult',
  'draftCorrection',
  'draftNotice',
  'recordTold',
  'close',
  'withdraw',
] as const
export const ObjectionTask = z.enum(objectionTasks)
export type ObjectionTask = z.infer<typeof ObjectionTask>

/** One case with everything its page shows. */
export const ObjectionDetail = z.strictObject({
  ...ObjectionRow.shape,
  previousId: z.int().nullable(),
  replyTitle: z.string(),
  replyReceivedOn: CalendarDate.nullable(),
  /** Since when the record carries 异议标注; null when it no longer does. */
  markedSince: CalendarDate.nullable(),
  entries: z.array(EntryView),
  limits: z.array(LimitView),
  picture: z.array(ChainPictureStep),
  letters: z.array(ObjectionLetter),
  talks: z.array(TalkView),
  /** The first day on which 函询进度 may be sent again; null when the case is not at the national centre. */
  nextInquiryOn: CalendarDate.nullable(),
  files: z.array(ObjectionFile),
  /** 原查询凭证 of the disputed result is in the file and will be named in the package. */
  hasQueryEvidence: z.boolean(),
  answer: NationalAnswerView.nullable(),
  /** Every other entry of the answer, oldest first. */
  otherAnswers: z.array(AnswerEntry),
  requery: z
    .strictObject({ at: Instant, by: z.string(), reason: z.string(), keptReason: z.string().nullable() })
    .nullable(),
  told: z.strictObject({ on: CalendarDate, proof: z.string() }).nullable(),
  endReason: z.string().nullable(),
  tasks: z.array(z.strictObject({ task: ObjectionTask, refusal: z.string().nullable() })),
  /** Sentences about what is open: a late entrance without decision, unknown dates, a proposal of 函询进度. */
  hints: z.array(z.string()),
  history: z.array(
    z.strictObject({ at: Instant, by: z.string(), words: z.string(), reason: z.string().nullable() }),
  ),
})
export type ObjectionDetail = z.infer<typeof ObjectionDetail>

/** A person about whom an objection may be registered: answered by a letter of ours that has left. */
export const ObjectableRow = z.strictObject({
  candidateId: z.int(),
  replyId: z.int(),
  replyNumber: z.string(),
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  name: z.string(),
  maskedNumber: z.string(),
  purpose: Purpose,
  disputed: ReplyInclusion,
  dispatchedOn: CalendarDate,
  receivedOn: CalendarDate.nullable(),
  /** The case that is already open about the person: register there as a second entrance. */
  openObjectionId: z.int().nullable(),
})
export type ObjectableRow = z.infer<typeof ObjectableRow>
