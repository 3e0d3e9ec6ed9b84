import { retiredQuestions, reviewQuestions } from '../../shared/review/model.ts'
import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { type Review, reviewerOf, reviewsOfResult } from './reviewRepository.ts'
import { reviewTable } from './reviewTable.ts'

/**
 * The stages signed for a letter's persons. While a person is under review, an opinion is delivered only to somebody who has signed a
 * stage of the same result; the others see who signed, folded.
 */
export const listReviewsOfRequest: Handler<'reviews.ofRequest'> = ({ requestId }, { transact, actor }) =>
  transact((tx) => {
    const reviews = tx.where(reviewTable, { requestId })
    tx.record({ act: 'request.viewed', object: `request:${requestId}`, detail: { part: 'review' } })
    return reviews.map((review) => reviewView(tx, review, actor.userId))
  })

function reviewView(tx: Reading, review: Review, userId: number) {
  const { listOrder, name, state } = tx.get(candidateTable, review.candidateId, '这名人员')
  const isOpen =
    state !== 'underReview' ||
    reviewsOfResult(tx, review.resultId).some(({ reviewerId }) => isOneHuman(tx, reviewerId, userId))
  const questions: Readonly<Record<string, string>> = {
    ...retiredQuestions,
    ...reviewQuestions[review.stage],
  }
  const answers = Object.entries(review.answers).map(([code, { yes, note }]) => ({
    words: questions[code] ?? code,
    yes,
    note,
  }))
  return {
    candidateId: review.candidateId,
    listOrder,
    name,
    stage: review.stage,
    reviewer: reviewerOf(tx, review).name,
    reviewedAt: review.reviewedAt,
    sheetVersion: review.sheetVersion,
    folded: !isOpen,
    agrees: isOpen ? review.agrees : null,
    opinion: isOpen ? review.opinion : null,
    answers: isOpen ? answers : [],
    outcome: isOpen ? review.outcome : null,
    countersignature: review.countersignature,
  }
}
