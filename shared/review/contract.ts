import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { PrintOutcome } from '../printing/contract.ts'
import { businessRoles, deskRoles, reviewerRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ReviewStage } from './model.ts'
import { PaperCandidate, PaperReviewStage, PaperReviewView } from './paper.ts'
import { ReviewRow, ReviewSubject, ReviewView } from './summary.ts'

const underReview = { states: { candidateId: ['underReview'] } } as const

const candidateId = z.int()
const page = pageOf()

const answers = z.record(
  z.string().max(40),
  z.strictObject({ yes: z.boolean(), note: z.string().trim().max(300) }),
)

/** Where a signed stage leaves a person. */
const Moved = z.strictObject({
  agrees: z.boolean(),
  nextState: z.string(),
  nextStage: ReviewStage.nullable(),
  /** Why nobody can take the next stage, as a sentence; null when somebody can. */
  nobodyNext: z.string().nullable(),
})

/** Channels of 复审·复核·复查. */
export const reviewContract = {
  'reviews.queue': query(z.strictObject(page), z.strictObject({ rows: z.array(ReviewRow), total: z.int() }), {
    session: 'unlocked',
    roles: reviewerRoles,
  }),
  'reviews.open': query(z.strictObject({ candidateId }), ReviewSubject, {
    session: 'unlocked',
    roles: reviewerRoles,
    ...underReview,
  }),
  'reviews.record': command(
    z.strictObject({
      candidateId,
      stage: ReviewStage,
      answers,
      opinion: z.string().trim().min(2, '请写明意见').max(500),
      /** Of 复审 only: the second query's own moment, outcome and evidence. */
      secondQuery: z
        .strictObject({ queriedAt: Instant, outcome: Outcome, evidenceUploadId: z.string().nullable() })
        .nullable(),
    }),
    Moved,
    { session: 'unlocked', roles: reviewerRoles, ...underReview, clock: 'sound' },
  ),
  /** 复核 or 复查 given on the printed sheet by somebody of the 签发与审查授权登记; one enters it, another confirms it. */
  'reviews.enterPaper': command(
    z.strictObject({
      candidateId,
      stage: PaperReviewStage,
      authorityId: z.int().min(1),
      answers,
      opinion: z.string().trim().min(2, '请写明意见').max(500),
      signedOn: CalendarDate,
      scanUploadId: z.string().min(1, '请附上签好的审查单扫描件'),
    }),
    z.strictObject({ paperReviewId: z.int() }),
    { session: 'unlocked', roles: deskRoles, ...underReview, clock: 'sound' },
  ),
  'reviews.confirmPaper': command(z.strictObject({ paperReviewId: z.int() }), Moved, {
    session: 'unlocked',
    roles: deskRoles,
    clock: 'sound',
  }),
  'reviews.refusePaper': command(
    z.strictObject({ paperReviewId: z.int(), reason: reasonOf('请说明理由') }),
    z.strictObject({}),
    { session: 'unlocked', roles: deskRoles, clock: 'any' },
  ),
  /** Listed persons whose 复核 or 复查 is due and may be given on paper, at most 20; no names, no results. */
  'reviews.paperQueue': query(z.strictObject({}), z.array(PaperCandidate), {
    session: 'unlocked',
    roles: deskRoles,
  }),
  /** The sheet that is signed on paper, to the usual printer or the export folder. */
  'reviews.printSheet': command(z.strictObject({ candidateId, stage: PaperReviewStage }), PrintOutcome, {
    session: 'unlocked',
    roles: deskRoles,
    ...underReview,
    clock: 'any',
  }),
  'reviews.waitingPapers': query(z.strictObject({}), z.array(PaperReviewView), {
    session: 'unlocked',
    roles: deskRoles,
  }),
  'reviews.readPaper': query(
    z.strictObject({ paperReviewId: z.int(), offset: z.int().min(0) }),
    z.strictObject({ base64: z.string(), total: z.int(), mediaType: z.string() }),
    { session: 'unlocked', roles: deskRoles },
  ),
  'reviews.ofRequest': query(z.strictObject({ requestId: z.int() }), z.array(ReviewView), {
    session: 'unlocked',
    roles: businessRoles,
  }),
}
