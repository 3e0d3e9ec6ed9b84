import type { AgendaEntry } from '../../shared/agenda/model.ts'
import { settledCandidateStates } from '../../shared/candidate/model.ts'
import { lamp } from '../../shared/deadline/lamp/lamp.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestNames } from '../requestRecord/requestHeadQueries.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'

const settled = JSON.stringify(settledCandidateStates)

interface PersonRow {
  readonly id: number
  readonly request_id: number
  readonly due_on: string
  readonly persons: number
  readonly provisional: number
}

/** Persons whose own limit began anew (补正, 补充), grouped by letter and day. */
export function personEntries(
  tx: Reading,
  { from, to }: AgendaQuery,
  { today, calendar }: AgendaDay,
): AgendaEntry[] {
  // CROSS keeps the order: persons with days of their own are few among all.
  return tx
    .select<PersonRow>(
      `SELECT min(c.id) AS id, c.request_id, c.due_on, count(*) AS persons, max(c.due_provisional) AS provisional
       FROM candidates c CROSS JOIN requests r ON r.id = c.request_id AND r.state = 'admitted'
       WHERE c.due IS NOT NULL AND c.due_on BETWEEN ? AND ? AND c.state NOT IN (SELECT value FROM json_each(?))
         AND c.due_on <> r.due_on
       GROUP BY c.request_id, c.due_on`,
      from,
      to,
      settled,
    )
    .map((row) => {
      const { number, unitName } = requestNames(tx, row.request_id)
      return {
        key: `candidate:${row.id}`,
        day: row.due_on,
        lane: 'ours',
        kind: 'person',
        label: 'restarted',
        number,
        unitName,
        what: `复函（${row.persons} 人重新起算）`,
        lamp: lamp({ dueOn: row.due_on, today, state: { kind: 'running' } }, calendar),
        provisional: row.provisional === 1,
        why: { of: 'candidate', id: row.id },
        requestId: row.request_id,
        objectionId: null,
      }
    })
}
