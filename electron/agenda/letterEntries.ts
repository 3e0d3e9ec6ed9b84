import { type AgendaEntry, mostEntries } from '../../shared/agenda/model.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import type { Lamp } from '../../shared/deadline/lamp/lamp.ts'
import { letterLamp } from '../../shared/request/letterLamp.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { intakeNumber, type RequestRecord } from '../requestRecord/requestRepository.ts'
import { requestTable } from '../requestRecord/requestTable.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'
import { unitName } from './unitName.ts'

const statesOf = (withClosed: boolean) =>
  withClosed ? ['registered', 'admitted', 'closed', 'archived'] : ['registered', 'admitted']

/** The last days of letters, legal and extended. */
export function letterEntries(
  tx: Reading,
  { from, to, withClosed }: AgendaQuery,
  day: AgendaDay,
): AgendaEntry[] {
  const states = JSON.stringify(statesOf(withClosed))
  const found = tx.select<{ id: number }>(
    `SELECT id FROM requests WHERE state IN (SELECT value FROM json_each(?)) AND due_on BETWEEN ? AND ?
     UNION SELECT r.id FROM extensions x JOIN requests r ON r.id = x.request_id
     WHERE x.state = 'granted' AND r.extended_due_on BETWEEN ? AND ? AND r.state IN (SELECT value FROM json_each(?))
     LIMIT ?`,
    ...[states, from, to, from, to, states, mostEntries],
  )
  return found.flatMap(({ id }) => {
    const request = tx.get(requestTable, id, '这件来文')
    return datesOfLetter(tx, request, day).filter((entry) => entry.day >= from && entry.day <= to)
  })
}

/** The legal date, and beside it the extended one, which then carries the lamp. */
function datesOfLetter(tx: Reading, request: RequestRecord, { today, calendar }: AgendaDay): AgendaEntry[] {
  // What stands here is the reply's date: it is over when the reply has left, even if the letter is taken up again.
  const { id, dueOn, extendedDueOn, answeredOn: closedOn } = request
  const shown: Lamp = letterLamp({ ...request, closedOn }, today, calendar)
  const governing = governingDue(request)
  const entry = (day: CalendarDate, label: AgendaEntry['label']): AgendaEntry => ({
    key: `request:${id}:${label}`,
    day,
    lane: 'ours',
    kind: 'reply',
    label,
    number: intakeNumber(request),
    unitName: unitName(tx, request.unitId),
    what: '复函',
    lamp: day === governing || closedOn !== null ? shown : { kind: 'paused', words: `已延期至 ${governing}` },
    provisional: request.dueProvisional,
    why: { of: 'request', id },
    requestId: id,
    objectionId: null,
  })
  return [
    ...(dueOn === null ? [] : [entry(dueOn, 'original')]),
    ...(extendedDueOn === null ? [] : [entry(extendedDueOn, 'extended')]),
  ]
}
