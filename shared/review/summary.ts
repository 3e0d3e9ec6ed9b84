import { z } from 'zod'
import { Outcome, Purpose } from '../candidate/model.ts'
import { Listing, MatchBasis } from '../inquiry/model.ts'
import { CalendarDate, Instant } from '../time.ts'
import { Evidence } from '../verification/summary.ts'
import { QuestionFact } from './facts.ts'
import { ReviewStage } from './model.ts'

/** One listed person who waits for a stage, as a line of the queue. */
export const ReviewRow = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  stage: ReviewStage,
  /** Null when this user may take the stage, else why not. */
  obstacle: z.string().nullable(),
  dueOn: CalendarDate.nullable(),
  /** 延期至 of the letter; null without one. */
  extendedDueOn: CalendarDate.nullable(),
})
export type ReviewRow = z.infer<typeof ReviewRow>

/** Who signed a stage, without the opinion. */
export const SignedStage = z.strictObject({ stage: ReviewStage, reviewer: z.string(), reviewedAt: Instant })

/** A listed person opened for a stage: the evidence and the entry under review, earlier opinions folded away. */
export const ReviewSubject = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  listOrder: z.int(),
  name: z.string(),
  /** The document the number stands on, by its own name. */
  document: z.string(),
  idNumber: z.string(),
  purpose: Purpose,
  employer: z.string().nullable(),
  stage: ReviewStage,
  queriedAt: Instant,
  listings: z.array(Listing),
  evidence: z.array(Evidence),
  /** 复审's own query with its own evidence, for the stages after it; null before. */
  secondQuery: z.strictObject({ queriedAt: Instant, evidence: z.array(Evidence) }).nullable(),
  signed: z.array(SignedStage),
  matchedBy: MatchBasis.nullable(),
  /** What the program states from the record beside the questions. */
  facts: z.array(QuestionFact),
})
export type ReviewSubject = z.infer<typeof ReviewSubject>

/** One opinion, delivered only to those who have given their own or when all stages are signed. */
export const ReviewView = z.strictObject({
  candidateId: z.int(),
  listOrder: z.int(),
  name: z.string(),
  stage: ReviewStage,
  reviewer: z.string(),
  reviewedAt: Instant,
  sheetVersion: z.string(),
  folded: z.boolean(),
  agrees: z.boolean().nullable(),
  opinion: z.string().nullable(),
  answers: z.array(z.strictObject({ words: z.string(), yes: z.boolean(), note: z.string() })),
  outcome: Outcome.nullable(),
  countersignature: z.string().nullable(),
})
export type ReviewView = z.infer<typeof ReviewView>
