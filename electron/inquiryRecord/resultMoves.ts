import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import type { Writing } from '../database/row/transaction.ts'
import { inquiryResultTable } from './inquiryTable.ts'

/** The columns of a person for whom no result counts any more. */
export const withoutResult = { resultId: null, outcome: null, queriedAt: null } as const

/** Voids every result of a person that still counts, with the reason; the rows stay. A check of a void result is void with it. */
export function voidResults(tx: Writing, candidate: Candidate, reason: string): void {
  for (const result of tx.where(inquiryResultTable, { candidateId: candidate.id, voidedAt: null })) {
    tx.update(inquiryResultTable, result, {
      voidedAt: tx.at,
      voidedBy: tx.actor.userId,
      voidReason: reason,
    })
    tx.record({
      act: 'inquiry.resultVoided',
      object: `candidate:${candidate.id}`,
      reason,
      detail: { resultId: result.id },
    })
  }
}
