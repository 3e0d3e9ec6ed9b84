import type { AnswerState, AnswerTopic } from '../../shared/consultation/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** 电话咨询: one talk, who called about what, what was said and what was promised. */
export const consultationTable = table('consultations', {
  callerName: text(),
  callerPost: optional(text()),
  unitId: optional(integer()),
  unitTold: optional(text()),
  requestId: optional(integer()),
  calledBack: boolean(),
  asked: text(),
  said: text(),
  answerId: optional(integer()),
  promised: optional(text()),
  promisedOn: optional(text<CalendarDate>()),
  promiseKeptAt: optional(text<Instant>()),
  promiseKeptHow: optional(text()),
  promiseKeptBy: optional(integer()),
  recordedBy: integer(),
  recordedAt: text<Instant>(),
})

/** One edition of a standard answer; a change is a new row, the old one keeps what was told until then. */
export const standardAnswerTable = table('standard_answers', {
  topic: text<AnswerTopic>(),
  question: text(),
  answer: text(),
  source: text(),
  initials: json<readonly string[]>(),
  edition: integer(),
  /** The first edition's id; null in the first edition itself. */
  firstId: optional(integer()),
  state: text<AnswerState>(),
  reason: optional(text()),
  writtenBy: optional(integer()),
  writtenAt: text<Instant>(),
})
