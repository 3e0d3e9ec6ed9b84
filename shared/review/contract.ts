import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { pageOf } from '../ipc/page.ts'
import { command, query } from '../ipc/procedure.ts'
import { businessRoles, reviewerRoles } from '../rights/roleGroups.ts'
import { Instant } from '../time.ts'
import { ReviewStage } from './model.ts'
import { ReviewRow, ReviewSubject, ReviewView } from './summary.ts'

const underReview = { states: { candidateId: ['underReview'] } } as const

const candidateId = z.int()
const page = pageOf()

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
      answers: z.record(
        z.string().max(40),
        z.strictObject({ yes: z.boolean(), note: z.string().trim().max(300) }),
      ),
      opinion: z.string().trim().min(2, '请写明意见').max(500),
      /** Of 复审 only: the second query's own moment, outcome and evidence. */
      secondQuery: z
        .strictObject({ queriedAt: Instant, outcome: Outcome, evidenceUploadId: z.string().nullable() })
        .nullable(),
    }),
    z.strictObject({
      agrees: z.boolean(),
      nextState: z.string(),
      nextStage: ReviewStage.nullable(),
      /** Why nobody can take the next stage, as a sentence; null when somebody can. */
      nobodyNext: z.string().nullable(),
    }),
    { session: 'unlocked', roles: reviewerRoles, ...underReview, clock: 'sound' },
  ),
  'reviews.ofRequest': query(z.strictObject({ requestId: z.int() }), z.array(ReviewView), {
    session: 'unlocked',
    roles: businessRoles,
  }),
}
