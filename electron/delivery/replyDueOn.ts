import { isAnswered } from '../../shared/reply/model.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { candidateTable } from '../candidateRecord/candidateTable.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyItemsOf } from '../replyRecord/replyRepository.ts'

/**
 * The last day for a reply: the earliest of its persons. Who was corrected or supplemented has an own date; one that was missed before still
 * counts. A letter that gives no results (退回补正函) goes by the incoming letter's date.
 */
export function replyDueOn(
  tx: Reading,
  replyId: number,
  letterDueOn: CalendarDate | null,
): CalendarDate | null {
  const dates = replyItemsOf(tx, replyId)
    .filter(({ inclusion }) => isAnswered(inclusion))
    .map(({ candidateId }) => tx.get(candidateTable, candidateId, '这名人员'))
    .map((person) => person.missedDueOn ?? (person.due === null ? letterDueOn : person.dueOn))
  const [earliest = letterDueOn] = dates.filter((date) => date !== null).toSorted()
  return earliest
}
