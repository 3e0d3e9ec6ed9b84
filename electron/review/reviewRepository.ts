import type { ReviewRecord } from '../../shared/review/stages.ts'
import { candidateTable } from '../candidate/candidateTable.ts'
import type { RowOf } from '../database/table.ts'
import type { Reading } from '../database/transaction.ts'
import { countingResult, type InquiryResult } from '../verification/verificationRepository.ts'
import { reviewTable } from './reviewTable.ts'

/** One signed stage as the database has it. */
export type Review = RowOf<typeof reviewTable>

/** The stages signed for a result, in their order. */
export function reviewsOfResult(tx: Reading, resultId: number): readonly Review[] {
  return tx.where(reviewTable, { resultId })
}

/** What is on record for the result under review. */
export function reviewRecord(tx: Reading, result: InquiryResult): ReviewRecord {
  return {
    inquirerId: result.enteredBy,
    signed: reviewsOfResult(tx, result.id).map(({ stage, reviewerId }) => ({ stage, reviewerId })),
  }
}

/** The person under review with the result that counts and what is on record for it. */
export function underReview(tx: Reading, candidateId: number) {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  const result = countingResult(tx, candidate)
  return { candidate, result, record: reviewRecord(tx, result) }
}
