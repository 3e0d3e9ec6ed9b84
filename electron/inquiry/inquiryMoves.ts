import { moveCandidate } from '../candidateRecord/candidateMoves.ts'
import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import type { Writing } from '../database/row/transaction.ts'
import { inquiryBatchTable, inquiryItemTable } from '../inquiryRecord/inquiryTable.ts'
import { type InquiryBatch, openPersonIds } from './inquiryRepository.ts'

/** Puts a person into a batch behind the others. */
export function putIntoBatch(
  tx: Writing,
  batch: InquiryBatch,
  { candidate, position }: { readonly candidate: Candidate; readonly position: number },
): void {
  moveCandidate(tx, candidate, { to: 'inquiring', changes: { stateReason: null } })
  tx.insert(inquiryItemTable, {
    batchId: batch.id,
    candidateId: candidate.id,
    requestId: candidate.requestId,
    position,
  })
}

/** Ends the batch in the same transaction as the act that left nobody to look up in it. */
export function closeIfDone(tx: Writing, batch: InquiryBatch): InquiryBatch {
  if (batch.state !== 'open' || openPersonIds(tx, batch.id).length > 0) return batch
  const closed = tx.update(inquiryBatchTable, batch, { state: 'closed', closedAt: tx.at })
  tx.record({ act: 'inquiry.batchClosed', object: `batch:${batch.id}` })
  return closed
}

/** Opens a batch again that was done, because somebody waits in it once more. */
export function reopenBatch(tx: Writing, batch: InquiryBatch): void {
  if (batch.state === 'open') return
  tx.update(inquiryBatchTable, batch, { state: 'open', closedAt: null })
  tx.record({ act: 'inquiry.batchOpened', object: `batch:${batch.id}`, detail: { reopened: true } })
}
