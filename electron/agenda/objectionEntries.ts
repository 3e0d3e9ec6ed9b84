import type { AgendaEntry } from '../../shared/agenda/model.ts'
import { type Lamp, lamp } from '../../shared/deadline/lamp/lamp.ts'
import { ruleInForce } from '../../shared/deadline/ruleInForce.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { objectionNumber } from '../objection/objectionRepository.ts'
import { objectionLimitTable, objectionTable } from '../objection/objectionTable.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import { unitNameOf } from '../unit/unitRepository.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'

type ObjectionLimit = RowOf<typeof objectionLimitTable>

/** The limits of the objection chain in the stretch; the national centre's stage has none and so no entry. */
export function objectionEntries(
  tx: Reading,
  { from, to, withClosed }: AgendaQuery,
  day: AgendaDay,
): AgendaEntry[] {
  return tx
    .select<{ id: number }>(
      `SELECT id FROM objection_clocks WHERE state IN (SELECT value FROM json_each(?)) AND due_on BETWEEN ? AND ?`,
      JSON.stringify(withClosed ? ['running', 'ended'] : ['running']),
      from,
      to,
    )
    .flatMap(({ id }) => entryOf(tx, tx.get(objectionLimitTable, id, '这个时限'), day))
}

function entryOf(tx: Reading, limit: ObjectionLimit, day: AgendaDay): AgendaEntry[] {
  const { id, objectionId, code, party, dueOn, startsOn } = limit
  if (dueOn === null) return []
  const objection = tx.get(objectionTable, objectionId, '这件异议')
  const request = tx.get(requestTable, objection.requestId, '这件来文')
  return [
    {
      key: `objectionClock:${id}`,
      day: dueOn,
      lane: party === 'centre' ? 'ours' : 'theirs',
      kind: 'objectionClock',
      label: 'original',
      number: `异议 ${objectionNumber(objection)}`,
      unitName: unitNameOf(tx, request.unitId),
      what: ruleInForce(code, startsOn ?? dueOn).endingAct,
      lamp: limitLamp(limit, dueOn, day),
      provisional: limit.provisional,
      why: { of: 'objectionClock', id },
      requestId: objection.requestId,
      objectionId,
    },
  ]
}

/** Ours by the lamp of every limit of ours; theirs only waits, and says when its day has passed. */
function limitLamp({ party, endedOn }: ObjectionLimit, dueOn: string, { today, calendar }: AgendaDay): Lamp {
  if (endedOn !== null) return lamp({ dueOn, today, state: { kind: 'closed', closedOn: endedOn } }, calendar)
  if (party === 'centre') return lamp({ dueOn, today, state: { kind: 'running' } }, calendar)
  return { kind: 'paused', words: today > dueOn ? '对方已过期限' : '等待对方' }
}
