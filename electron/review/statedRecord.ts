import type { RecordedAct, StatedRecord } from '../../shared/review/facts.ts'
import { reviewStageNames } from '../../shared/review/model.ts'
import { verificationBasisNames, verificationModeNames } from '../../shared/verification/model.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryResultTable } from '../inquiryRecord/inquiryTable.ts'
import { listTypes } from '../listType/listTypeRepository.ts'
import { evidenceOf, type InquiryResult } from '../verification/verificationRepository.ts'
import { verificationTable } from '../verification/verificationTable.ts'
import { personOf, policyOfResult, reviewerOf, reviewsOfResult } from './reviewRepository.ts'

/** What the program can state by itself about a result under review, all of it from recorded acts. */
export function statedRecord(tx: Reading, result: InquiryResult): StatedRecord {
  const { queriedAt, listings, matchedBy, matchNote } = result
  const first = reviewsOfResult(tx, result.id).find(({ stage }) => stage === 'first')
  const codesOf = (evidenceId: number | null) =>
    evidenceOf(tx, { evidenceId, evidencePage: null }).map(({ checkCode }) => checkCode)
  return {
    ...{ queriedAt, listings, matchedBy, matchNote },
    knownListCodes: listTypes(tx).map(({ code }) => code),
    firstEvidence: codesOf(result.evidenceId),
    secondEvidence: codesOf(first?.evidenceId ?? null),
    acts: recordedActs(tx, result),
    policy: policyOfResult(tx, result),
  }
}

function recordedActs(tx: Reading, result: InquiryResult): RecordedAct[] {
  const { candidateId } = result
  const person = (id: number) => personOf(tx, id)
  // A result that a third person put in the place of another carries no check of its own: the check of the replaced one led to it.
  const check = tx
    .where(verificationTable, { candidateId })
    .filter((row) => row.resultId === result.id || row.adjudicatedAt === result.enteredAt)
    .at(-1)
  const looks =
    check === undefined || check.resultId === result.id
      ? [result]
      : [tx.get(inquiryResultTable, check.resultId, '这条查询结果')]
  const acts: RecordedAct[] = looks.map(({ enteredBy, queriedAt }) => ({
    act: '查询',
    people: [person(enteredBy)],
    at: queriedAt,
    note: '',
  }))
  if (check !== undefined) {
    const note = `${verificationModeNames[check.mode]}，依据${verificationBasisNames[check.basis]}`
    const signers = [check.checkerId, ...(check.coSignerId === null ? [] : [check.coSignerId])]
    acts.push({ act: '核对', people: signers.map(person), at: check.checkedAt, note })
    if (check.adjudicatorId !== null && check.adjudicatedAt !== null)
      acts.push({ act: '核定', people: [person(check.adjudicatorId)], at: check.adjudicatedAt, note: '' })
  }
  for (const review of reviewsOfResult(tx, result.id)) {
    const people = [reviewerOf(tx, review)]
    acts.push({ act: reviewStageNames[review.stage], people, at: review.reviewedAt, note: '' })
  }
  return acts
}
