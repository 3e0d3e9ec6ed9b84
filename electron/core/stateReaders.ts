import type { StatefulField } from '../../shared/rights/access.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { inquiryBatchTable } from '../inquiryRecord/inquiryTable.ts'
import { objectionTable } from '../objection/objectionTable.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { requestTable } from '../requestRecord/requestTable.ts'

/** The state of the object with this id, or null when there is none. */
export type StateReader = (tx: Reading, id: number) => string | null

/** How the dispatcher finds the state that a row of the rights table asks for, by input field. */
export const stateReaders: Readonly<Record<StatefulField, StateReader>> = {
  requestId: (tx, id) => tx.find(requestTable, id)?.state ?? null,
  candidateId: (tx, id) => tx.find(candidateTable, id)?.state ?? null,
  batchId: (tx, id) => tx.find(inquiryBatchTable, id)?.state ?? null,
  objectionId: (tx, id) => tx.find(objectionTable, id)?.state ?? null,
  replyId: (tx, id) => tx.find(replyTable, id)?.state ?? null,
}
