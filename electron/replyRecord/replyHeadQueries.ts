import type { WorkHead } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestHead } from '../requestRecord/requestHeadQueries.ts'

/** What 待办 says of a letter of ours: the letter it answers, and our own document number once it has one. */
export function replyHead(tx: Reading, replyId: number): WorkHead {
  const [row] = tx.select<{ request_id: number; document_number: string | null }>(
    'SELECT request_id, document_number FROM replies WHERE id = ?',
    replyId,
  )
  const head = requestHead(tx, row?.request_id ?? 0)
  return { ...head, note: row?.document_number ?? head.note }
}
