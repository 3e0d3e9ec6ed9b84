import { type WorkHead, type WorkOf, workSql } from '../contribution/openWork.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestHead } from '../requestRecord/requestHeadQueries.ts'

/** 名单待归类: one line for each letter in which an unknown list was met, by its own day: what the letter was extended to has no say. */
export const listTypeWork: WorkOf<'classify'> = {
  classify: {
    of: 'request',
    // What is proposed already waits for the second person instead.
    sql: workSql({
      kind: `'classify'`,
      id: 'g.request_id',
      dueOn: 'min(g.due_on)',
      provisional: 'max(g.due_provisional)',
      from: `list_sightings g WHERE g.classified_code IS NULL
        AND NOT EXISTS (SELECT 1 FROM approvals a WHERE a.subject = 'listSighting:' || g.id AND a.state = 'open')
        GROUP BY g.request_id`,
    }),
    head: unknownLists,
  },
}

function unknownLists(tx: Reading, requestId: number): WorkHead {
  const [row] = tx.select<{ names: string | null }>(
    `SELECT group_concat(list_name, '、') AS names FROM list_sightings WHERE request_id = ? AND classified_code IS NULL`,
    requestId,
  )
  return { ...requestHead(tx, requestId), note: row?.names ?? '' }
}
