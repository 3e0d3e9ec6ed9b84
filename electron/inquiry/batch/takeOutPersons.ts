import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { inquiryBatchTable, inquiryItemTable } from '../../inquiryRecord/inquiryTable.ts'
import { closeIfDone } from '../inquiryMoves.ts'
import { currentItem, progressOf } from '../inquiryRepository.ts'
import { leaveIdleMode } from './leaveIdleMode.ts'

const reason = '撤销加入批次'

/**
 * Takes back that persons were added to a batch: they wait again, and the entry says so. All or none: not once one of them was queried,
 * removed or taken into another batch. Throws `conflict`.
 */
export const takeOutPersons: Handler<'inquiries.takeOut'> = ({ batchId, candidateIds }, context) => {
  const done = context.transact((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    for (const id of candidateIds) {
      const candidate = tx.get(candidateTable, id, '这名人员')
      const item = currentItem(tx, id)
      if (candidate.state !== 'inquiring' || item?.batchId !== batchId)
        throw new AppError('conflict', '其中有人已登记结果或已另行办理，加入不能撤销；请在批次中逐人移出。')
      tx.update(inquiryItemTable, item, { removedAt: tx.at, removedReason: reason })
      moveCandidate(tx, candidate, { to: 'ready' })
    }
    tx.record({
      act: 'inquiry.batchCancelled',
      object: `batch:${batchId}`,
      reason,
      detail: { removed: candidateIds },
    })
    closeIfDone(tx, batch)
    return progressOf(tx, batchId)
  })
  leaveIdleMode(context)
  return done
}
