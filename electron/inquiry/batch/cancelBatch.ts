import type { Handler } from '../../call/handler.ts'
import { moveCandidate } from '../../candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { inquiryBatchTable, inquiryItemTable } from '../../inquiryRecord/inquiryTable.ts'
import { currentItem, openPersonIds } from '../inquiryRepository.ts'
import { leaveIdleMode } from './leaveIdleMode.ts'

/** Ends an open batch before it is done: results stay, everybody else waits again. The number keeps its row and the reason. */
export const cancelBatch: Handler<'inquiries.cancel'> = ({ batchId, reason }, context) => {
  const done = context.transact((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    const open = openPersonIds(tx, batchId)
    for (const id of open) {
      const item = currentItem(tx, id)
      if (item !== null) tx.update(inquiryItemTable, item, { removedAt: tx.at, removedReason: reason })
      moveCandidate(tx, tx.get(candidateTable, id, '这名人员'), { to: 'ready' })
    }
    tx.update(inquiryBatchTable, batch, { state: 'cancelled', closedAt: tx.at })
    tx.record({
      act: 'inquiry.batchCancelled',
      object: `batch:${batchId}`,
      reason,
      detail: { returned: open },
    })
    return { returned: open.length }
  })
  leaveIdleMode(context)
  return done
}
