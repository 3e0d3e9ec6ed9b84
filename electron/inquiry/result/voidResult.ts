import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { inquiryBatchTable, inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { currentItem, type InquiryBatch, progressOf } from '../inquiryRepository.ts'

/**
 * Voids a result before it is checked, by the person who entered it, with a reason; the row stays. The person is looked up again in the same batch,
 * which is taken up again if it was done; out of a cancelled batch the person waits for another one.
 * Throws `conflict`, `forbidden`.
 */
export const voidResult: Handler<'inquiries.voidResult'> = ({ batchId, candidateId, reason }, context) =>
  context.transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const result = candidate.resultId === null ? null : tx.find(inquiryResultTable, candidate.resultId)
    if (result === null || result.batchId !== batchId || result.voidedAt !== null)
      throw new AppError('conflict', '该人员在本批次没有可作废的结果，请刷新批次名单。')
    if (candidate.state !== 'inquired' && candidate.state !== 'pending')
      throw new AppError('conflict', '该结果已经核对，不能自行作废；有误的请由核对员退回查询。')
    if (result.enteredBy !== context.actor.userId)
      throw new AppError('forbidden', '结果只能由登记人本人作废；核对时发现有误的请退回查询。')
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    const { userId: voidedBy } = context.actor
    tx.update(inquiryResultTable, result, { voidedAt: tx.at, voidedBy, voidReason: reason })
    const waiting = moveCandidate(tx, candidate, {
      to: 'ready',
      changes: { resultId: null, outcome: null, queriedAt: null, stateReason: reason },
    })
    if (batch.state !== 'cancelled' && currentItem(tx, candidateId)?.batchId === batchId) {
      moveCandidate(tx, waiting, { to: 'inquiring' })
      reopen(tx, batch)
    }
    tx.record({
      act: 'inquiry.resultVoided',
      object: `candidate:${candidateId}`,
      reason,
      detail: { resultId: result.id, before: { outcome: result.outcome, queriedAt: result.queriedAt } },
    })
    return progressOf(tx, batchId)
  })

function reopen(tx: Writing, batch: InquiryBatch): void {
  if (batch.state === 'open') return
  tx.update(inquiryBatchTable, batch, { state: 'open', closedAt: null })
  tx.record({ act: 'inquiry.batchOpened', object: `batch:${batch.id}`, detail: { reopened: true } })
}
