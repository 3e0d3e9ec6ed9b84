import { settledCandidateStates } from '../../shared/candidate/model.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { DatedItem, DatedItems } from '../contribution/datedItems.ts'
import { intakeNumber, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'

const pageSize = 500
const settled: readonly string[] = settledCandidateStates
/** The row an item was read from, so that moving it does not read and check it a second time. */
const rowOf = new WeakMap<DatedItem, RequestRecord>()

/** The replies' legal dates of letters that are neither answered nor sent back; the persons who share a letter's date go with it. */
export const requestDates: DatedItems = {
  *open(tx, { from, to }) {
    // A day can move a date only when it lies not after the last day and, under a cut-off, not before the receipt itself.
    const ids = tx.select<{ id: number }>(
      `SELECT id FROM requests WHERE state IN ('registered', 'admitted') AND answered_on IS NULL
       AND due IS NOT NULL AND due_on >= ?
       AND coalesce(substr(json_extract(due, '$.arrived.at'), 1, 10), clock_starts_on) <= ? ORDER BY id`,
      from,
      to,
    )
    for (let at = 0; at < ids.length; at += pageSize) {
      const page = ids.slice(at, at + pageSize).map(({ id }) => id)
      for (const row of tx.where(requestTable, { id: page }))
        if (row.due !== null) {
          const words = `来文 ${intakeNumber(row)} 的复函期限`
          const item = { id: row.id, object: `request:${row.id}` as const, words, explanation: row.due }
          rowOf.set(item, row)
          yield item
        }
    }
  },
  move(tx, item, due) {
    const { id } = item
    const changes = { dueOn: due.due, dueProvisional: due.provisional }
    const letter = rowOf.get(item) ?? tx.get(requestTable, id, '这件来文')
    tx.update(requestTable, letter, { ...changes, due, clockStartsOn: due.received })
    for (const person of tx.where(candidateTable, { requestId: id, due: null }))
      if (person.dueOn !== null && !settled.includes(person.state)) tx.update(candidateTable, person, changes)
  },
}
