import { z } from 'zod'
import type { AuthorityScope } from '../authority/model.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ReviewStage } from './model.ts'

/** The stages that may be given on paper; 复审 is a second query at this machine. */
export const PaperReviewStage = ReviewStage.extract(['second', 'third'])
export type PaperReviewStage = z.infer<typeof PaperReviewStage>

/** What the register must say for a stage. */
export const matterOfStage = {
  second: 'secondReview',
  third: 'thirdReview',
} as const satisfies Record<PaperReviewStage, AuthorityScope>

/** A listed person whose stage may be entered from paper. */
export const PaperCandidate = z.strictObject({
  candidateId: z.int(),
  requestId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  listOrder: z.int(),
  stage: PaperReviewStage,
  questions: z.array(z.strictObject({ code: z.string(), words: z.string() })),
})
export type PaperCandidate = z.infer<typeof PaperCandidate>

/** A stage on paper that waits for its second person. */
export const PaperReviewView = z.strictObject({
  paperReviewId: z.int(),
  candidateId: z.int(),
  requestId: z.int(),
  listOrder: z.int(),
  stage: PaperReviewStage,
  authorityId: z.int(),
  intakeNumber: z.string(),
  unitName: z.string(),
  reviewer: z.string(),
  /** The sheet as it was entered, question by question. */
  answers: z.array(z.strictObject({ words: z.string(), said: z.string() })),
  opinion: z.string(),
  signedOn: CalendarDate,
  scanId: z.int(),
  enteredBy: z.string(),
  enteredAt: Instant,
  /** Why the person who asks may not confirm it, as a sentence; null when he may. */
  refusal: z.string().nullable(),
})
export type PaperReviewView = z.infer<typeof PaperReviewView>
