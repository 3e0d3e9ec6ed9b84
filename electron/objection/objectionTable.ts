import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { Party, RuleCode } from '../../shared/deadline/rules.ts'
import type { ChainActName } from '../../shared/objection/lifecycle.ts'
import type {
  AnswerEntryState,
  CorrectionState,
  Entrance,
  Ground,
  LateDecision,
  LimitState,
  ObjectionFileRole,
  ObjectionState,
  RecheckOutcome,
  TalkChannel,
  TalkKind,
} from '../../shared/objection/model.ts'
import type { DisputedItem } from '../../shared/objection/summary.ts'
import type { PackageWay } from '../../shared/reply/packageWay.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** 异议: one case about what one letter of ours says of one person, whatever entrances it came by. */
export const objectionTable = table('objections', {
  objectionYear: integer(),
  objectionSerial: integer(),
  requestId: integer(),
  /** The letter that is disputed. */
  replyId: integer(),
  candidateId: integer(),
  state: text<ObjectionState>(),
  /** The earlier case about the same person that is over. */
  previousId: optional(integer()),
  registeredBy: integer(),
  registeredAt: text<Instant>(),
  answerOutcome: optional(text<RecheckOutcome>()),
  answerNumber: optional(text()),
  answerDate: optional(text<CalendarDate>()),
  answerReceivedOn: optional(text<CalendarDate>()),
  answerSummary: optional(text()),
  answerFileId: optional(integer()),
  answeredBy: optional(integer()),
  answeredAt: optional(text<Instant>()),
  correction: text<CorrectionState>(),
  correctionReplyId: optional(integer()),
  requeriedBy: optional(integer()),
  requeriedAt: optional(text<Instant>()),
  requeryReason: optional(text()),
  keptReason: optional(text()),
  toldOn: optional(text<CalendarDate>()),
  toldProof: optional(text()),
  endedOn: optional(text<CalendarDate>()),
  endReason: optional(text()),
})

/** Every entry of the national answer; the one in force stands in the case, the others stay to be seen. */
export const objectionAnswerTable = table('objection_answers', {
  objectionId: integer(),
  state: text<AnswerEntryState>(),
  outcome: text<RecheckOutcome>(),
  documentNumber: text(),
  documentDate: text<CalendarDate>(),
  receivedOn: text<CalendarDate>(),
  summary: text(),
  fileId: integer(),
  reason: optional(text()),
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  decidedBy: optional(integer()),
  decidedAt: optional(text<Instant>()),
  decisionReason: optional(text()),
})

/** One entrance of a case: the unit's own objection, or the person's that the unit forwarded. */
export const objectionEntryTable = table('objection_entries', {
  objectionId: integer(),
  entrance: text<Entrance>(),
  documentNumber: text(),
  documentDate: optional(text<CalendarDate>()),
  receivedOn: text<CalendarDate>(),
  resultReceivedOn: optional(text<CalendarDate>()),
  personAppliedOn: optional(text<CalendarDate>()),
  proof: text(),
  grounds: json<readonly Ground[]>(),
  statement: text(),
  items: json<readonly DisputedItem[]>(),
  contactName: text(),
  contactPhone: text(),
  registeredBy: integer(),
  registeredAt: text<Instant>(),
  withdrawnOn: optional(text<CalendarDate>()),
  withdrawBasis: optional(text()),
  lateDecision: optional(text<LateDecision>()),
  lateReason: optional(text()),
  lateDecidedBy: optional(integer()),
  lateDecidedAt: optional(text<Instant>()),
})

/** One limit of the chain: its last day, how that was counted, and what ended it. Lateness is never removed. */
export const objectionLimitTable = table('objection_clocks', {
  objectionId: integer(),
  entryId: optional(integer()),
  code: text<RuleCode>(),
  party: text<Party>(),
  state: text<LimitState>(),
  startsOn: optional(text<CalendarDate>()),
  dueOn: optional(text<CalendarDate>()),
  provisional: boolean(),
  due: optional(json<Explanation>()),
  endedOn: optional(text<CalendarDate>()),
  endedBy: optional(text<ChainActName>()),
  lateDays: optional(integer()),
})

/** A letter of the chain and what it is composed from beside the case. */
export const objectionLetterTable = table('objection_letters', {
  objectionId: integer(),
  replyId: integer(),
  way: optional(text<PackageWay>()),
  opinion: optional(text()),
  attachmentIds: json<readonly number[]>(),
})

/** 与国家中心沟通记录. */
export const objectionTalkTable = table('objection_talks', {
  objectionId: integer(),
  kind: text<TalkKind>(),
  channel: text<TalkChannel>(),
  heldOn: text<CalendarDate>(),
  counterpart: text(),
  content: text(),
  attachmentId: optional(integer()),
  recordedBy: integer(),
  recordedAt: text<Instant>(),
})

/** A file of a case. */
export const objectionFileTable = table('objection_files', {
  objectionId: integer(),
  entryId: optional(integer()),
  attachmentId: integer(),
  role: text<ObjectionFileRole>(),
  description: text(),
  addedBy: integer(),
  addedAt: text<Instant>(),
})
