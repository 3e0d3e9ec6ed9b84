import { AppError } from '../../shared/errors.ts'
import { documentNameOf } from '../../shared/identity/numberName.ts'
import { questionFacts } from '../../shared/review/facts.ts'
import { dueStage, stageVerdict } from '../../shared/review/stages.ts'
import type { Handler } from '../call/handler.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { withClassification } from '../listType/listTypeRepository.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import { evidenceOf } from '../verification/verificationRepository.ts'
import {
  personOf,
  type Review,
  reviewerOf,
  reviewQueue,
  reviewsOfResult,
  underReview,
} from './reviewRepository.ts'
import { statedRecord } from './statedRecord.ts'

/** Listed persons who wait for a stage, with the reason where this user may not take it; no names, no results. */
export const listReviewQueue: Handler<'reviews.queue'> = ({ offset, limit }, { read, actor }) =>
  read((tx) => {
    const waiting = reviewQueue(tx, { offset, limit }).map((id) => tx.get(candidateTable, id, '这名人员'))
    const rows = waiting.flatMap(({ id, requestId, listOrder, dueOn }) => {
      const { record } = underReview(tx, id)
      const stage = dueStage(record)
      if (stage === null) return []
      const verdict = stageVerdict(record, { ...actor, ...personOf(tx, actor.userId) })
      const request = tx.get(requestTable, requestId, '这件来文')
      return [
        {
          candidateId: id,
          requestId,
          intakeNumber: intakeNumber(request),
          unitName: unitNameOf(tx, request.unitId),
          listOrder,
          stage,
          obstacle: verdict.kind === 'may' ? null : verdict.sentence,
          dueOn,
          extendedDueOn: request.extendedDueOn,
        },
      ]
    })
    return { rows, total: tx.count(candidateTable, { state: 'underReview' }) }
  })

/**
 * Opens a listed person for the stage that is due: all evidence and the entry, but no earlier opinion; the opening is in the trail.
 * Throws `second-person-required`.
 */
export const openReview: Handler<'reviews.open'> = ({ candidateId }, { transact, actor }) =>
  transact((tx) => {
    const { candidate, result, record } = underReview(tx, candidateId)
    const me = personOf(tx, actor.userId)
    const verdict = stageVerdict(record, { ...actor, ...me })
    if (verdict.kind === 'mayNot') throw new AppError('second-person-required', verdict.sentence)
    tx.record({ act: 'candidate.viewed', object: `candidate:${candidateId}`, detail: { for: verdict.stage } })
    const reviews = reviewsOfResult(tx, result.id)
    return {
      candidateId,
      requestId: candidate.requestId,
      intakeNumber: intakeNumber(tx.get(requestTable, candidate.requestId, '这件来文')),
      listOrder: candidate.listOrder,
      name: candidate.name,
      document: documentNameOf(candidate.idNumber ?? '', candidate.documentType),
      idNumber: candidate.idNumber ?? '',
      purpose: candidate.purpose,
      employer: candidate.employer,
      stage: verdict.stage,
      queriedAt: result.queriedAt,
      listings: withClassification(tx, result.listings),
      evidence: evidenceOf(tx, result),
      secondQuery: secondQueryOf(tx, reviews),
      signed: reviews.map((review) => ({
        stage: review.stage,
        reviewer: reviewerOf(tx, review).name,
        reviewedAt: review.reviewedAt,
      })),
      matchedBy: result.matchedBy,
      facts: [...questionFacts(verdict.stage, statedRecord(tx, result), me)],
    }
  })

/** When and from what 复审 looked again; the opinion stays folded. */
function secondQueryOf(tx: Reading, reviews: readonly Review[]) {
  const first = reviews.find(({ stage }) => stage === 'first')
  if (first === undefined || first.queriedAt === null) return null
  const { queriedAt, evidenceId } = first
  return { queriedAt, evidence: evidenceOf(tx, { evidenceId, evidencePage: null }) }
}
