import type { Candidate } from '../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { DatedItem, DatedItems } from '../contribution/datedItems.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'

const pageSize = 500
/** The row an item was read from, so that moving it does not read and check it a second time. */
const rowOf = new WeakMap<DatedItem, Candidate>()

interface OwnLimit {
  readonly id: number
  readonly intake_year: number
  readonly intake_serial: number
}

/** The legal dates of persons with a limit of their own: supplements (补充名单) and corrections (补正). */
export const candidateDates: DatedItems = {
  *open(tx, { from, to }) {
    const limits = tx.select<OwnLimit>(
      `SELECT c.id, r.intake_year, r.intake_serial FROM candidates c JOIN requests r ON r.id = c.request_id
       WHERE c.due IS NOT NULL AND c.state NOT IN ('answered', 'returned', 'withdrawn')
       AND r.state IN ('registered', 'admitted') AND c.due_on >= ?
       AND c.received_on <= ? ORDER BY c.id`,
      from,
      to,
    )
    const numbers = new Map(
      limits.map((row) => [
        row.id,
        intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
      ]),
    )
    for (let at = 0; at < limits.length; at += pageSize) {
      const page = limits.slice(at, at + pageSize).map(({ id }) => id)
      for (const row of tx.where(candidateTable, { id: page }))
        if (row.due !== null) {
          const words = `来文 ${numbers.get(row.id)} 名单序号 ${row.listOrder} 人员的复函期限`
          const item = { id: row.id, object: `candidate:${row.id}` as const, words, explanation: row.due }
          rowOf.set(item, row)
          yield item
        }
    }
  },
  move(tx, item, due) {
    const changes = { dueOn: due.due, dueProvisional: due.provisional, due }
    tx.update(candidateTable, rowOf.get(item) ?? tx.get(candidateTable, item.id, '这名人员'), changes)
  },
}
