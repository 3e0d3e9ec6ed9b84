import type { DatedItem, DatedItems } from '../contribution/datedItems.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { listSightingTable } from './listTypeTable.ts'

/** The days until which unknown lists are to be classified. */
export const listSightingDates: DatedItems = {
  *open(tx) {
    for (const { id, requestId, due } of tx.where(listSightingTable, { classifiedCode: null })) {
      const words = `来文 ${intakeNumber(tx.get(requestTable, requestId, '这件来文'))} 查到的字典外名单的归类`
      yield { id, object: `listSighting:${id}`, words, explanation: due } satisfies DatedItem
    }
  },
  move(tx, { id }, due) {
    const row = tx.get(listSightingTable, id, '这个名单')
    tx.update(listSightingTable, row, { due, dueOn: due.due, dueProvisional: due.provisional })
  },
}
