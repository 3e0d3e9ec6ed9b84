import type { PaperReviewStage } from '../../shared/review/paper.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** A stage that was given on a printed sheet: entered by one from the scan, in force when another confirms it. */
export const paperReviewTable = table('paper_reviews', {
  candidateId: integer(),
  requestId: integer(),
  resultId: integer(),
  stage: text<PaperReviewStage>(),
  authorityId: integer(),
  answers: json<Readonly<Record<string, { readonly yes: boolean; readonly note: string }>>>(),
  opinion: text(),
  signedOn: text<CalendarDate>(),
  scanId: integer(),
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  state: text<'waiting' | 'confirmed' | 'refused'>(),
  decidedBy: optional(integer()),
  decidedAt: optional(text<Instant>()),
  refusal: optional(text()),
})
