import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { inquiryBatchTable, inquiryResultTable } from '../../inquiryRecord/inquiryTable.ts'
import { isOneHuman } from '../../userRecord/humanRepository.ts'
import { reopenBatch } from '../inquiryMoves.ts'
import { currentItem, progressOf } from '../inquiryRepository.ts'

/**
 * Voids a result before it is checked, by the person who entered it, with a reason; the row stays. The person is looked up again in the same batch,
 * which is taken up again if it was done; out of a cancelled batch the person waits for another one.
 * Throws `conflict`, `forbidden`.
 */
export const voidResult: Handler<'inquiries.voidResult'> = ({ batchId, candidateId, reason }, context) =>
  context.transact((tx) => {
    voidOne(tx, { batchId, candidateId, reason, userId: context.actor.userId })
    return progressOf(tx, batchId)
  })

/** Voids the results of several persons as `inquiries.voidResult` does; all of them or none. Throws `conflict`, `forbidden`. */
export const voidResults: Handler<'inquiries.voidResults'> = ({ batchId, candidateIds, reason }, context) =>
  context.transact((tx) => {
    for (const candidateId of new Set(candidateIds))
      voidOne(tx, { batchId, candidateId, reason, userId: context.actor.userId })
    return progressOf(tx, batchId)
  })

interface Voiding {
  readonly batchId: number
  readonly candidateId: number
  readonly reason: string
  readonly userId: number
}

function voidOne(tx: Writing, { batchId, candidateId, reason, userId }: Voiding): void {
  const candidate = tx.get(candidateTable, candidateId, '这名人员')
  const result = candidate.resultId === null ? null : tx.find(inquiryResultTable, candidate.resultId)
  if (result === null || result.batchId !== batchId || result.voidedAt !== null)
    throw new AppError('conflict', '该人员在本批次没有可作废的结果，请刷新批次名单。')
  if (candidate.state !== 'inquired' && candidate.state !== 'pending')
    throw new AppError('conflict', '该结果已经核对，不能自行作废；有误的请由核对员退回查询。')
  if (!isOneHuman(tx, result.enteredBy, userId))
    throw new AppError('forbidden', '结果只能由登记人本人作废；核对时发现有误的请退回查询。')
  const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
  tx.update(inquiryResultTable, result, { voidedAt: tx.at, voidedBy: userId, voidReason: reason })
  const waiting = moveCandidate(tx, candidate, {
    to: 'ready',
    changes: { resultId: null, outcome: null, queriedAt: null, stateReason: reason },
  })
  if (batch.state !== 'cancelled' && currentItem(tx, candidateId)?.batchId === batchId) {
    moveCandidate(tx, waiting, { to: 'inquiring' })
    reopenBatch(tx, batch)
  }
  tx.record({
    act: 'inquiry.resultVoided',
    object: `candidate:${candidateId}`,
    reason,
    detail: { resultId: result.id, before: { outcome: result.outcome, queriedAt: result.queriedAt } },
  })
}
