import { AppError } from '../../shared/errors.ts'
import type { PeoplePolicy } from '../../shared/policy/model.ts'
import type { ReviewPerson } from '../../shared/review/model.ts'
import type { ReviewRecord } from '../../shared/review/stages.ts'
import { authorityOf, humanOfAuthority } from '../authority/authorityRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryResultTable } from '../inquiryRecord/inquiryTable.ts'
import { policyOfFile } from '../policy/policyRepository.ts'
import { dueOrderSql } from '../requestRecord/governingDueQueries.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { humanOf } from '../userRecord/humanRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { countingResult, type InquiryResult } from '../verification/verificationRepository.ts'
import { verificationTable } from '../verification/verificationTable.ts'
import { reviewTable } from './reviewTable.ts'

/** One signed stage as the database has it. */
export type Review = RowOf<typeof reviewTable>

/** One page of the persons under review, the nearest governing date first. */
export function reviewQueue(
  tx: Reading,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly number[] {
  return tx
    .select<{ id: number }>(
      `SELECT c.id FROM candidates c JOIN requests r ON r.id = c.request_id WHERE c.state = 'underReview'
       ORDER BY ${dueOrderSql('c.due_on', 'r')}, c.id LIMIT ? OFFSET ?`,
      limit,
      offset,
    )
    .map(({ id }) => id)
}

/** The stages signed for a result, in their order. */
export function reviewsOfResult(tx: Reading, resultId: number): readonly Review[] {
  return tx.where(reviewTable, { resultId })
}

/** What is on record for the result under review. */
export function reviewRecord(tx: Reading, result: InquiryResult): ReviewRecord {
  return {
    inquirers: inquirersOf(tx, result).map((id) => personOf(tx, id)),
    checkers: checkersOf(tx, result).map((id) => personOf(tx, id)),
    regime: policyOfResult(tx, result).regime,
    signed: reviewsOfResult(tx, result.id).map((review) => ({
      stage: review.stage,
      reviewer: reviewerOf(tx, review),
    })),
  }
}

/** Who acted under an account: the human who counts, and the name. */
export const personOf = (tx: Reading, id: number): ReviewPerson => ({
  human: humanOf(tx, id),
  name: userNameOf(tx, id),
})

/** Who gave a stage on paper: somebody of the 签发与审查授权登记. */
export function reviewerOnPaper(tx: Reading, authorityId: number): ReviewPerson {
  return { human: humanOfAuthority(tx, authorityId), name: `${authorityOf(tx, authorityId).name}（纸质）` }
}

/** Who signed a stage, here or on paper; throws `database-damaged` where a row names nobody. */
export function reviewerOf(
  tx: Reading,
  { reviewerId, authorityId }: Pick<Review, 'reviewerId' | 'authorityId'>,
): ReviewPerson {
  if (reviewerId !== null) return personOf(tx, reviewerId)
  if (authorityId !== null) return reviewerOnPaper(tx, authorityId)
  throw new AppError('database-damaged', '这条复审复核复查记录没有签署人，请报告系统管理员。')
}

/** Everybody who queried for a result: who entered it and, where a third person adopted it, who entered the one it replaced. */
function inquirersOf(tx: Reading, { id, candidateId, enteredBy, enteredAt }: InquiryResult): number[] {
  const replaced = tx
    .where(verificationTable, { candidateId, verdict: 'settled', adjudicatedAt: enteredAt })
    .filter(({ resultId }) => resultId !== id)
    .map(({ resultId }) => tx.get(inquiryResultTable, resultId, '这条查询结果').enteredBy)
  return [enteredBy, ...replaced]
}

/** Who checked the entry that led to a result, with who signed beside him. */
function checkersOf(tx: Reading, { id, candidateId, enteredAt }: InquiryResult): number[] {
  return tx
    .where(verificationTable, { candidateId })
    .filter(({ resultId, adjudicatedAt }) => resultId === id || adjudicatedAt === enteredAt)
    .flatMap(({ checkerId, coSignerId }) => (coSignerId === null ? [checkerId] : [checkerId, coSignerId]))
}

/** What the file of a result is held to. */
export function policyOfResult(
  tx: Reading,
  { candidateId }: Pick<InquiryResult, 'candidateId'>,
): PeoplePolicy {
  const { requestId } = tx.get(candidateTable, candidateId, '这名人员')
  return policyOfFile(tx, tx.get(requestTable, requestId, '这件来文'))
}

/** The person under review with the result that counts and what is on record for it. */
export function underReview(tx: Reading, candidateId: number) {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  const result = countingResult(tx, candidate)
  return { candidate, result, record: reviewRecord(tx, result) }
}
