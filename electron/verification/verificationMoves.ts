import { type Outcome, unqueryableReason } from '../../shared/candidate/model.ts'
import { stateAfterCheck } from '../../shared/verification/duties.ts'
import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import type { Writing } from '../database/row/transaction.ts'
import { inquiryResultTable } from '../inquiryRecord/inquiryTable.ts'
import { countingResult } from './verificationRepository.ts'

/** After an agreed check a listed person goes on to 复审, an unlisted one is done, 无法查询 goes back to the unit. */
export function concludeCheck(tx: Writing, candidate: Candidate, outcome: Outcome): Candidate {
  const changes = outcome === 'unqueryable' ? { stateReason: unqueryableReason, proofreadBy: null } : {}
  return moveCandidate(tx, candidate, { to: stateAfterCheck(outcome), changes })
}

/** Voids the result that counts and gives the person back to 查询 with the reason. */
export function sendBackToInquiry(
  tx: Writing,
  candidate: Candidate,
  { reason, by, at }: { readonly reason: string; readonly by: number; readonly at: string },
): void {
  const result = countingResult(tx, candidate)
  tx.update(inquiryResultTable, result, { voidedAt: at, voidedBy: by, voidReason: reason })
  moveCandidate(tx, candidate, {
    to: 'ready',
    changes: { resultId: null, outcome: null, queriedAt: null, stateReason: reason },
  })
}
