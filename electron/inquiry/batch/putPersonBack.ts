import { AppError } from '../../../shared/errors.ts'
import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { inquiryBatchTable, inquiryItemTable } from '../../inquiryRecord/inquiryTable.ts'
import { putIntoBatch, reopenBatch } from '../inquiryMoves.ts'
import { progressOf } from '../inquiryRepository.ts'

/**
 * Takes back a removal: the person stands in the batch again, in the same place, and a batch that ended with the removal is open again.
 * Not once the person was taken into another batch or has left the query. Throws `conflict`.
 */
export const putPersonBack: Handler<'inquiries.putBack'> = ({ batchId, candidateId }, { transact }) =>
  transact((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    const item = tx.first(inquiryItemTable, { candidateId }, { orderBy: 'id', descending: true })
    const isRemoved = item?.batchId === batchId && item.removedAt !== null
    if (!isRemoved || (candidate.state !== 'ready' && candidate.state !== 'pending'))
      throw new AppError('conflict', '该人员已纳入其他批次或已另行办理，移出不能撤销，请刷新批次名单。')
    const { position } = item
    if (candidate.state === 'ready') putIntoBatch(tx, batch, { candidate, position })
    else tx.insert(inquiryItemTable, { batchId, candidateId, requestId: candidate.requestId, position })
    reopenBatch(tx, batch)
    tx.record({ act: 'inquiry.removalUndone', object: `batch:${batchId}`, detail: { added: [candidateId] } })
    return progressOf(tx, batchId)
  })
