import { purposeNames } from '../../shared/candidate/model.ts'
import { documentNameOf } from '../../shared/identity/numberName.ts'
import type { ReviewEvidence } from '../../shared/review/reviewSheet.ts'
import { beijingMinute } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { underReview } from './reviewRepository.ts'
import { statedRecord } from './statedRecord.ts'

/** What the sheet of a listed person tells whoever signs it on paper; no opinion of an earlier stage. Throws `conflict`. */
export function reviewEvidence(tx: Reading, candidateId: number): ReviewEvidence {
  const { candidate, result } = underReview(tx, candidateId)
  const record = statedRecord(tx, result)
  return {
    person: {
      listOrder: candidate.listOrder,
      name: candidate.name,
      document: documentNameOf(candidate.idNumber ?? '', candidate.documentType),
      idNumber: candidate.idNumber ?? '',
      purpose: purposeNames[candidate.purpose],
    },
    queriedAt: beijingMinute(result.queriedAt),
    listings: result.listings,
    matchedBy: result.matchedBy,
    stated: record.acts.map(
      ({ act, people, at }) => `${act}：${people.map(({ name }) => name).join('、')}，${beijingMinute(at)}`,
    ),
    evidence: [...record.firstEvidence, ...record.secondEvidence],
  }
}
