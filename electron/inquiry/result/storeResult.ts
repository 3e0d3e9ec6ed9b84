import type { Outcome } from '../../../shared/candidate/model.ts'
import { AppError } from '../../../shared/errors.ts'
import { asOfRefusal } from '../../../shared/inquiry/asOfRefusal.ts'
import type { Listing, MatchBasis, ResultMethod } from '../../../shared/inquiry/model.ts'
import { attachmentTable } from '../../attachment/attachmentTable.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { assertFreshEvidence } from '../../inquiryRecord/evidenceQueries.ts'
import { inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { noteUnknownLists } from '../../listType/listTypeMoves.ts'
import type { InquiryBatch } from '../inquiryRepository.ts'

/** What the national system said of one person. */
export interface NewResult {
  readonly outcome: Outcome
  readonly listings: readonly Listing[]
  readonly matchedBy: MatchBasis | null
  readonly matchNote: string | null
  readonly queriedAt: string
  readonly method: ResultMethod
  readonly evidenceId: number | null
  readonly evidencePage: number | null
  readonly remarks: string | null
}

/** Stores one result by whoever is acting and moves the person on: 待核对, or 待核实. The caller records the act. */
export function storeResult(
  tx: Writing,
  batch: InquiryBatch,
  { candidate, result }: { readonly candidate: Candidate; readonly result: NewResult },
): number {
  if (result.evidenceId !== null) {
    const { checkCode } = tx.get(attachmentTable, result.evidenceId, '查询凭证')
    assertFreshEvidence(tx, { candidateId: candidate.id, checkCode, batchId: batch.id })
  }
  const row = tx.insert(inquiryResultTable, {
    ...result,
    candidateId: candidate.id,
    requestId: candidate.requestId,
    batchId: batch.id,
    enteredBy: tx.actor.userId,
    enteredAt: tx.at,
  })
  noteUnknownLists(tx, result.listings, row)
  const { outcome, queriedAt } = result
  // Looked up again: 待核实 goes through 查询中, and may end as 待核实 once more.
  const atWork = candidate.state === 'pending' ? moveCandidate(tx, candidate, { to: 'inquiring' }) : candidate
  moveCandidate(tx, atWork, {
    to: outcome === 'pending' ? 'pending' : 'inquired',
    changes: { resultId: row.id, outcome, queriedAt, stateReason: null },
  })
  return row.id
}

/** Throws `invalid-input` with a sentence when the query time cannot be right. */
export function assertAsOf(batch: InquiryBatch, queriedAt: string, now: Date): void {
  const refusal = asOfRefusal(queriedAt, { batchCreatedAt: batch.createdAt, now })
  if (refusal !== null) throw new AppError('invalid-input', refusal)
}
