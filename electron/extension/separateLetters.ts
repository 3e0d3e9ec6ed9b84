import { settledCandidateStates } from '../../shared/candidate/model.ts'
import type { SeparateLetter } from '../../shared/extension/contract.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'

/**
 * Letters of ours that have left and named persons whose result follows, as long as one of those persons is not settled: whom they keep waiting
 * and by which day. The persons' limit stays the incoming letter's own.
 */
export function separateLetters(tx: Reading, requestId: number): SeparateLetter[] {
  const rows = tx.select<{ id: number; number: string | null; on_day: CalendarDate; place: number }>(
    `SELECT p.id, p.document_number AS number, p.separate_on AS on_day, c.list_order AS place FROM replies p
     JOIN reply_items i ON i.reply_id = p.id AND i.draft_version = p.draft_version AND i.inclusion = 'separate'
     JOIN candidates c ON c.id = i.candidate_id
     WHERE p.request_id = ? AND p.state IN ('dispatched', 'received') AND p.separate_on IS NOT NULL
       AND c.state NOT IN (SELECT value FROM json_each(?)) ORDER BY p.id, c.list_order`,
    requestId,
    JSON.stringify(settledCandidateStates),
  )
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([replyId, persons]) =>
    persons.slice(0, 1).map(({ number, on_day }) => ({
      replyId,
      documentNumber: number ?? '',
      answerOn: on_day,
      sequences: persons.map(({ place }) => place),
    })),
  )
}
