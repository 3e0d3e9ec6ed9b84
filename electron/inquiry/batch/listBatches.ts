import type { Handler } from '../../call/handler.ts'
import { inquiryBatchTable } from '../../inquiryRecord/inquiryTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import { evidenceOfBatch } from '../evidence/evidenceRepository.ts'
import { batchPersons, batchRow, batchRows } from './batchRepository.ts'

/** Batches, the newest first; with `mine` only those assigned to the caller. */
export const listBatches: Handler<'inquiries.list'> = ({ mine, ...query }, { read, actor }) =>
  read((tx) => batchRows(tx, { ...query, assignedTo: mine ? actor.userId : null }))

/** One batch with its evidence and what the centre asks of evidence. */
export const getBatch: Handler<'inquiries.get'> = ({ batchId }, { read, actor }) =>
  read((tx) => {
    const batch = tx.get(inquiryBatchTable, batchId, '这个查询批次')
    return {
      ...batchRow(tx, batch),
      remarks: batch.remarks,
      exportedAt: batch.exportedAt,
      evidence: evidenceOfBatch(tx, batchId),
      isMine: batch.assignedTo === actor.userId,
      evidenceForListed: settingOf(tx, 'inquiry.evidenceForListed'),
    }
  })

/** The persons of a batch, numbers masked. */
export const listBatchPersons: Handler<'inquiries.persons'> = (query, { read, actor }) =>
  read((tx) => batchPersons(tx, { ...query, userId: actor.userId }))
