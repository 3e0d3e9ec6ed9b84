import type { Reading } from '../database/row/transaction.ts'
import { inquiryBatchTable } from '../inquiryRecord/inquiryTable.ts'

/** True while the person has a batch to look up in the national system: the condition of 查询工作模式. */
export function hasOpenBatch(tx: Reading, userId: number): boolean {
  return tx.first(inquiryBatchTable, { assignedTo: userId, state: 'open' }) !== null
}
