import { AppError } from '../../shared/errors.ts'
import type { WorkHead } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestHead } from '../requestRecord/requestHeadQueries.ts'

interface Row {
  readonly request_id: number | null
  readonly document_number: string | null
  readonly addressee: string
  readonly title: string
}

/** What 待办 says of a letter of ours: the letter it answers, and our own document number once it has one. */
export function replyHead(tx: Reading, replyId: number): WorkHead {
  // Not the whole row: the content of a letter may name thousands of persons.
  const [row] = tx.select<Row>(
    `SELECT request_id, document_number, content ->> '$.addressee' AS addressee, content ->> '$.title' AS title
     FROM replies WHERE id = ?`,
    replyId,
  )
  if (row === undefined) throw new AppError('not-found', '找不到这件函件，请刷新。')
  const { request_id, document_number, addressee, title } = row
  if (request_id === null)
    return { number: '', unitName: addressee, note: document_number ?? title.replaceAll('\n', ''), why: null }
  const head = requestHead(tx, request_id)
  return { ...head, note: document_number ?? head.note }
}
