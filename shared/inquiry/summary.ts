import { z } from 'zod'
import { CandidateState, Outcome, Purpose } from '../candidate/model.ts'
import { CalendarDate, Instant } from '../time.ts'
import { InquiryBatchState, Listing, MatchBasis, ResultMethod } from './model.ts'

/** A letter with persons who wait for a query; no personal data. */
export const WaitingRequest = z.strictObject({
  requestId: z.int(),
  intakeNumber: z.string(),
  documentNumber: z.string(),
  unitName: z.string(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of the letter; null without one. */
  extendedDueOn: CalendarDate.nullable(),
  dueProvisional: z.boolean(),
  ready: z.int(),
  /** 待核实 persons who are in no open batch. */
  pending: z.int(),
})
export type WaitingRequest = z.infer<typeof WaitingRequest>

/** One person who waits for a query; the number is masked. */
export const WaitingPerson = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  idNumber: z.string(),
  purpose: Purpose,
  state: CandidateState,
})
export type WaitingPerson = z.infer<typeof WaitingPerson>

/** One batch as a line of a list. */
export const BatchRow = z.strictObject({
  batchId: z.int(),
  batchNumber: z.string(),
  state: InquiryBatchState,
  assignedTo: z.int(),
  inquirer: z.string(),
  createdAt: Instant,
  closedAt: Instant.nullable(),
  /** Own numbers of the letters whose persons are in it. */
  letters: z.array(z.string()),
  persons: z.int(),
  /** Persons who still have to be looked up here. */
  open: z.int(),
  /** Persons left as 待核实. */
  pending: z.int(),
})
export type BatchRow = z.infer<typeof BatchRow>

/** A file that proves results of a batch. */
export const BatchEvidence = z.strictObject({
  evidenceId: z.int(),
  name: z.string(),
  mediaType: z.string(),
  checkCode: z.string(),
  size: z.int(),
  pages: z.int().nullable(),
  addedAt: Instant,
  /** Results that rest on it. */
  results: z.int(),
})
export type BatchEvidence = z.infer<typeof BatchEvidence>

/** One batch as its screen shows it, without the persons. */
export const BatchDetail = z.strictObject({
  ...BatchRow.shape,
  remarks: z.string().nullable(),
  exportedAt: Instant.nullable(),
  evidence: z.array(BatchEvidence),
  /** True for the person the batch is assigned to. */
  isMine: z.boolean(),
  evidenceForListed: z.boolean(),
})
export type BatchDetail = z.infer<typeof BatchDetail>

/** One person of a batch as a line of the working list; the number is masked. */
export const BatchPerson = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  position: z.int(),
  listOrder: z.int(),
  name: z.string(),
  idNumber: z.string(),
  purpose: Purpose,
  state: CandidateState,
  /** False when the person has meanwhile gone into another batch. */
  isHere: z.boolean(),
  /** The result of this batch. Null while there is none, and for everybody who may still have to check it blindly. */
  outcome: Outcome.nullable(),
  method: ResultMethod.nullable(),
  queriedAt: Instant.nullable(),
  /** True when the caller may void the result: entered by himself and not verified yet. */
  mayVoid: z.boolean(),
})
export type BatchPerson = z.infer<typeof BatchPerson>

/** An earlier answer of the national system about a person of this letter. */
export const EarlierResult = z.strictObject({
  outcome: Outcome,
  queriedAt: Instant,
  voidReason: z.string().nullable(),
})

/** One person opened for the query. */
export const InquirySubject = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  name: z.string(),
  /** The document the number stands on, by its own name. */
  document: z.string(),
  /** True when the national system may refuse the document: not by a 公民身份号码. */
  mayBeUnqueryable: z.boolean(),
  /** In full only in 查询工作模式 and for the person's own open batch; otherwise masked. */
  idNumber: z.string(),
  isFull: z.boolean(),
  sex: z.string().nullable(),
  purpose: Purpose,
  employer: z.string().nullable(),
  state: CandidateState,
  /** Why the person came back to the query. */
  stateReason: z.string().nullable(),
  earlier: z.array(EarlierResult),
})
export type InquirySubject = z.infer<typeof InquirySubject>

/** What became of an act in a batch. */
export const BatchProgress = z.strictObject({
  open: z.int(),
  /** The next person to look up, in the order of the batch. */
  nextCandidateId: z.int().nullable(),
  state: InquiryBatchState,
})
export type BatchProgress = z.infer<typeof BatchProgress>

/** What the panel of a letter shows of one person's query. */
export const InquiryView = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  state: CandidateState,
  batchId: z.int().nullable(),
  batchNumber: z.string().nullable(),
  inquirer: z.string().nullable(),
  outcome: Outcome.nullable(),
  listings: z.array(Listing),
  matchedBy: MatchBasis.nullable(),
  queriedAt: Instant.nullable(),
  method: ResultMethod.nullable(),
  evidencePage: z.int().nullable(),
  checkCode: z.string().nullable(),
  /** 异议标注: the day since which an objection about the person is open; null when none is (条例第四十一条). */
  objectedOn: CalendarDate.nullable(),
})
export type InquiryView = z.infer<typeof InquiryView>
