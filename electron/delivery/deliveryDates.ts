import type { DatedItem, DatedItems } from '../contribution/datedItems.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { deliveryTable } from './deliveryTable.ts'

/** The days until which units may object (异议期, rule O1) that have not passed; one that has passed is closed. */
export const deliveryDates: DatedItems = {
  *open(tx, { today, from, to }) {
    const ids = tx.select<{ id: number }>(
      `SELECT id FROM deliveries WHERE objection IS NOT NULL AND failed_reason IS NULL
       AND objection ->> '$.due' >= max(?, ?) AND received_on < ? ORDER BY id`,
      today,
      from,
      to,
    )
    for (const { id } of ids) {
      const { objection, requestId } = tx.get(deliveryTable, id, '这次发出')
      // Only the results of an incoming letter can be disputed.
      if (objection === null || requestId === null) continue
      const words = `来文 ${intakeNumber(tx.get(requestTable, requestId, '这件来文'))} 复函的异议期`
      yield { id, object: `delivery:${id}`, words, explanation: objection } satisfies DatedItem
    }
  },
  move(tx, { id }, objection) {
    tx.update(deliveryTable, tx.get(deliveryTable, id, '这次发出'), { objection })
  },
}
