import type { CandidateState, Outcome, Purpose } from '../../shared/candidate/model.ts'
import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { OtherDocument } from '../../shared/identity/otherDocument.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** How a doubtful or rejected row was decided: by whom, why, and what stood there before. */
export interface RowDecision {
  readonly decision: 'accept' | 'return' | 'keyed'
  readonly reason: string
  readonly by: number
  readonly at: Instant
  readonly numberInFile?: string
  readonly numberKeyed?: string
}

/** 被查询对象: one person on one letter's list. Every physical row of a roster becomes one; rejected rows as *returned*. */
export const candidateTable = table('candidates', {
  requestId: integer(),
  rosterId: integer(),
  /** 来函序号: the person's place on the list, from 1. */
  listOrder: integer(),
  sheet: optional(text()),
  rowNumber: optional(integer()),
  name: text(),
  nameInitials: text(),
  nameInFile: optional(text()),
  sex: optional(text()),
  idNumber: optional(text()),
  idInFile: optional(text()),
  /** The kind of document whose number `idNumber` is; null for a 公民身份号码. */
  documentType: optional(text<OtherDocument>()),
  /** 证件类型 as the list writes it. */
  documentInFile: optional(text()),
  purpose: text<Purpose>(),
  employer: optional(text()),
  position: optional(text()),
  remarks: optional(text()),
  findings: json<readonly string[]>(),
  rowOutcome: text<'accepted' | 'doubtful' | 'rejected'>(),
  decision: optional(json<RowDecision>()),
  state: text<CandidateState>(),
  stateReason: optional(text()),
  proofreadBy: optional(integer()),
  /** The result that counts now (inquiry_results.id), its outcome and the moment the national system was looked at. */
  resultId: optional(integer()),
  outcome: optional(text<Outcome>()),
  queriedAt: optional(text<Instant>()),
  receivedOn: text<CalendarDate>(),
  dueOn: optional(text<CalendarDate>()),
  dueProvisional: boolean(),
  /** What led to `dueOn` where it is not the letter's own date: supplements and corrections. */
  due: optional(json<Explanation>()),
  /** The first legal date that passed before the person was answered or sent back; a new limit never takes it away. */
  missedDueOn: optional(text<CalendarDate>()),
})

/** 补正: a later correction of a person's data; both values, the written basis, entered by one and confirmed by another. */
export const correctionTable = table('corrections', {
  candidateId: integer(),
  requestId: integer(),
  field: text<'name' | 'idNumber' | 'purpose' | 'sex' | 'employer' | 'position'>(),
  before: optional(text()),
  after: text(),
  basis: text(),
  basisAttachmentId: optional(integer()),
  receivedOn: text<CalendarDate>(),
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  decidedBy: optional(integer()),
  decidedAt: optional(text<Instant>()),
  accepted: optional(boolean()),
  refusal: optional(text()),
})
