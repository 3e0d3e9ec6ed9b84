import type { AgendaEntry } from '../../shared/agenda/model.ts'
import { addCalendarDays } from '../../shared/deadline/calendar/epochDay.ts'
import type { Reading } from '../database/row/transaction.ts'
import { deliveryTable } from '../delivery/deliveryTable.ts'
import { requestNames } from '../requestRecord/requestHeadQueries.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'

// Seven working days never take longer than this, the longest holidays included.
const windowDays = 40

/** Until when a unit may object to a letter it has received. */
export function windowEntries(tx: Reading, { from, to }: AgendaQuery, { today }: AgendaDay): AgendaEntry[] {
  return tx
    .select<{ id: number }>(
      `SELECT id FROM deliveries WHERE received_on IS NOT NULL AND received_on BETWEEN ? AND ?
         AND json_extract(objection, '$.due') BETWEEN ? AND ?`,
      addCalendarDays(from, -windowDays),
      to,
      from,
      to,
    )
    .flatMap(({ id }) => {
      const { objection, requestId } = tx.get(deliveryTable, id, '这次发出')
      // Only the results of an incoming letter can be disputed.
      if (objection === null || requestId === null) return []
      const { number, unitName } = requestNames(tx, requestId)
      const isOver = today > objection.due
      return [
        {
          key: `objectionWindow:${id}`,
          day: objection.due,
          lane: 'theirs' as const,
          kind: 'objectionWindow' as const,
          label: 'original' as const,
          number,
          unitName,
          what: '异议期最后一日',
          lamp: isOver
            ? { kind: 'closed' as const, words: '异议期已满' }
            : { kind: 'paused' as const, words: '等待对方' },
          provisional: objection.provisional,
          why: { of: 'objectionWindow' as const, id },
          requestId,
          objectionId: null,
        },
      ]
    })
}
