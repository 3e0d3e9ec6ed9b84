import { registerNumber } from '../../shared/documentNumber/registerNumber.ts'
import { myAccounts, type WorkHead, type WorkOf, workSql } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryBatchTable } from '../inquiryRecord/inquiryTable.ts'
import { governingDueSql } from '../requestRecord/governingDueQueries.ts'
import { ofPersons, requestHead } from '../requestRecord/requestHeadQueries.ts'

/** 待查询, and the open batches of one's own. */
export const inquiryWork: WorkOf<'inquire' | 'batch'> = {
  inquire: {
    of: 'request',
    sql: workSql({
      kind: `'inquire'`,
      ...ofPersons,
      // 待核实 waits for a new query only once no open batch holds the person any more.
      from: `candidates c JOIN requests r ON r.id = c.request_id AND r.state = 'admitted'
        WHERE c.state IN ('ready', 'pending') AND (c.state = 'ready' OR NOT EXISTS (
          SELECT 1 FROM inquiry_items i JOIN inquiry_batches b ON b.id = i.batch_id
          WHERE i.candidate_id = c.id AND i.removed_at IS NULL AND b.state = 'open')) GROUP BY c.request_id`,
    }),
    head: requestHead,
  },
  batch: {
    of: 'batch',
    // The persons of a batch may come from several letters: the nearest governing date of them all, each with its own 延期.
    sql: workSql({
      kind: `'batch'`,
      id: 'b.id',
      persons: `coalesce(sum(c.state = 'inquiring'), 0)`,
      dueOn: `min(iif(c.state = 'inquiring', ${governingDueSql('c.due_on', 'r')}, NULL))`,
      provisional: `coalesce(max(iif(c.state = 'inquiring', c.due_provisional, 0)), 0)`,
      from: `inquiry_batches b LEFT JOIN inquiry_items i ON i.batch_id = b.id AND i.removed_at IS NULL
        LEFT JOIN candidates c ON c.id = i.candidate_id LEFT JOIN requests r ON r.id = c.request_id
        WHERE b.state = 'open' AND b.assigned_to IN ${myAccounts} GROUP BY b.id`,
    }),
    head: batchHead,
  },
}

function batchHead(tx: Reading, batchId: number): WorkHead {
  const { batchYear, batchSerial } = tx.get(inquiryBatchTable, batchId, '这个查询批次')
  return { number: registerNumber('batch', batchYear, batchSerial), unitName: null, note: '', why: null }
}
