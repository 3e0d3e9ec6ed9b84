import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import type { DatedItem, DatedItems } from '../contribution/datedItems.ts'
import { objectionNumber, objectionOf } from './objectionRepository.ts'
import { objectionLimitTable } from './objectionTable.ts'

/** The limits of open objections that still run, ours and the unit's; judgements about what has come in never move. */
export const objectionDates: DatedItems = {
  *open(tx, { from, to }) {
    const ids = tx.select<{ id: number }>(
      `SELECT id FROM objection_clocks WHERE state = 'running' AND due IS NOT NULL
       AND due_on >= ? AND starts_on < ? ORDER BY id`,
      from,
      to,
    )
    for (const { id } of ids) {
      const { objectionId, code, startsOn, due } = tx.get(objectionLimitTable, id, '这项期限')
      if (due === null || startsOn === null) continue
      const { title } = ruleInForce(code, startsOn)
      const words = `异议 ${objectionNumber(objectionOf(tx, objectionId))} 的${title}期限`
      yield { id, object: `objection:${objectionId}`, words, explanation: due } satisfies DatedItem
    }
  },
  move(tx, { id }, due) {
    const limit = tx.get(objectionLimitTable, id, '这项期限')
    tx.update(objectionLimitTable, limit, { due, dueOn: due.due, provisional: due.provisional })
  },
}
