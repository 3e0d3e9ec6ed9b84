import type { Outcome } from '../../shared/candidate/model.ts'
import type { ReviewStage } from '../../shared/review/model.ts'
import type { Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** One signed stage of 复审·复核·复查 for one listed person; it never edits the outcome. */
export const reviewTable = table('reviews', {
  candidateId: integer(),
  requestId: integer(),
  resultId: integer(),
  stage: text<ReviewStage>(),
  /** The account that signed; null for a stage given on paper, whose signer stands in the register (`authorityId`). */
  reviewerId: optional(integer()),
  authorityId: optional(integer()),
  /** 复审 is a second query with its own time, outcome and evidence. */
  queriedAt: optional(text<Instant>()),
  outcome: optional(text<Outcome>()),
  evidenceId: optional(integer()),
  /** Which version of the check-sheet was answered. */
  sheetVersion: text(),
  answers: json<Readonly<Record<string, { readonly yes: boolean; readonly note: string }>>>(),
  agrees: boolean(),
  opinion: text(),
  /** 外部领导纸面会签 of stages signed while one person could still sign two; nothing writes it any more (decision 0028). */
  countersignature: optional(text()),
  reviewedAt: text<Instant>(),
})
