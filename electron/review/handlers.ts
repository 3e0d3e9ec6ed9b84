import type { reviewContract } from '../../shared/review/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listReviewsOfRequest } from './listReviewsOfRequest.ts'
import { listReviewQueue, openReview } from './openReview.ts'
import { listPaperQueue } from './paperQueue.ts'
import {
  confirmPaperReview,
  enterPaperReview,
  listPaperReviews,
  readPaperReview,
  refusePaperReview,
} from './paperReview.ts'
import { printReviewSheet } from './printReviewSheet.ts'
import { recordReview } from './recordReview.ts'

/** Who answers the channels of 复审·复核·复查. */
export const reviewHandlers = {
  'reviews.queue': listReviewQueue,
  'reviews.open': openReview,
  'reviews.record': recordReview,
  'reviews.enterPaper': enterPaperReview,
  'reviews.confirmPaper': confirmPaperReview,
  'reviews.refusePaper': refusePaperReview,
  'reviews.paperQueue': listPaperQueue,
  'reviews.printSheet': printReviewSheet,
  'reviews.waitingPapers': listPaperReviews,
  'reviews.readPaper': readPaperReview,
  'reviews.ofRequest': listReviewsOfRequest,
} satisfies HandlersOf<typeof reviewContract>
