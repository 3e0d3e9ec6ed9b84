import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { inquiryBatchTable, inquiryItemTable } from '../../inquiryRecord/inquiryTable.ts'
import { closeIfDone } from '../inquiryMoves.ts'
import { currentItem, personAtWork, progressOf } from '../inquiryRepository.ts'
import { leaveIdleMode } from './leaveIdleMode.ts'

/** Takes a person without a result out of an open batch, back among those who wait; place and reason are kept. */
export const removePerson: Handler<'inquiries.removePerson'> = (
  { batchId, candidateId, reason },
  context,
) => {
  const done = context.transact((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    const candidate = personAtWork(tx, batch, candidateId)
    const item = currentItem(tx, candidateId)
    if (item !== null) tx.update(inquiryItemTable, item, { removedAt: tx.at, removedReason: reason })
    if (candidate.state === 'inquiring') moveCandidate(tx, candidate, { to: 'ready' })
    tx.record({
      act: 'inquiry.batchCancelled',
      object: `batch:${batchId}`,
      reason,
      detail: { removed: [candidateId] },
    })
    closeIfDone(tx, batch)
    return progressOf(tx, batchId)
  })
  leaveIdleMode(context)
  return done
}
