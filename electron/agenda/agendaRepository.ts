import { type AgendaEntry, type AgendaLane, mostEntries } from '../../shared/agenda/model.ts'
import { addCalendarDays } from '../../shared/deadline/epochDay.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import { type Lamp, lamp } from '../../shared/deadline/lamp.ts'
import type { WorkingCalendar } from '../../shared/deadline/workingCalendar.ts'
import { letterLamp } from '../../shared/request/letterLamp.ts'
import { beijingDate, type CalendarDate } from '../../shared/time.ts'
import { consultationTable } from '../consultation/consultationTable.ts'
import type { Reading } from '../database/transaction.ts'
import { deliveryTable } from '../reply/replyTable.ts'
import { intakeNumber, type RequestRecord } from '../request/requestRepository.ts'
import { requestTable } from '../request/requestTable.ts'
import { unitTable } from '../unit/unitTable.ts'
import { objectionEntries } from './objectionEntries.ts'

/** What the calendar is asked for. */
export interface AgendaQuery {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly lanes: readonly AgendaLane[]
  readonly withClosed: boolean
}

/** What a lamp needs to know of the day it is looked at. */
export interface AgendaDay {
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** Every date in the stretch, by day; beyond the limit only the number of those left out. */
export function agendaEntries(
  tx: Reading,
  query: AgendaQuery,
  day: AgendaDay,
): { readonly entries: AgendaEntry[]; readonly omitted: number } {
  const all = [
    ...letterEntries(tx, query, day),
    ...personEntries(tx, query, day),
    ...windowEntries(tx, query, day),
    ...objectionEntries(tx, query, day),
    ...promiseEntries(tx, query, day),
  ]
    .filter(({ lane }) => query.lanes.includes(lane))
    .filter((entry) => query.withClosed || entry.lamp.kind !== 'closed')
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key))
  return { entries: all.slice(0, mostEntries), omitted: Math.max(0, all.length - mostEntries) }
}

const unitNameOf = (tx: Reading, unitId: number) => tx.get(unitTable, unitId, '来文单位').name

const statesOf = (withClosed: boolean) =>
  withClosed ? ['registered', 'admitted', 'closed', 'archived'] : ['registered', 'admitted']

function letterEntries(tx: Reading, { from, to, withClosed }: AgendaQuery, day: AgendaDay): AgendaEntry[] {
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
  const { id, dueOn, extendedDueOn, closedAt } = request
  const closedOn = closedAt === null ? null : beijingDate(closedAt)
  const shown: Lamp = letterLamp({ ...request, closedOn }, today, calendar)
  const governing = governingDue(request)
  const entry = (day: CalendarDate, label: AgendaEntry['label']): AgendaEntry => ({
    key: `request:${id}:${label}`,
    day,
    lane: 'ours',
    kind: 'reply',
    label,
    number: intakeNumber(request),
    unitName: unitNameOf(tx, request.unitId),
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

interface PersonRow {
  readonly id: number
  readonly request_id: number
  readonly due_on: string
  readonly persons: number
  readonly provisional: number
}

/** Persons whose own clock began anew (补正, 补充), grouped by letter and day. */
function personEntries(
  tx: Reading,
  { from, to }: AgendaQuery,
  { today, calendar }: AgendaDay,
): AgendaEntry[] {
  return tx
    .select<PersonRow>(
      `SELECT min(c.id) AS id, c.request_id, c.due_on, count(*) AS persons, max(c.due_provisional) AS provisional
       FROM candidates c JOIN requests r ON r.id = c.request_id AND r.state = 'admitted'
       WHERE c.state NOT IN ('answered', 'returned', 'withdrawn') AND c.due_on BETWEEN ? AND ? AND c.due IS NOT NULL
         AND c.due_on <> r.due_on
       GROUP BY c.request_id, c.due_on LIMIT ?`,
      from,
      to,
      mostEntries,
    )
    .map((row) => {
      const request = tx.get(requestTable, row.request_id, '这件来文')
      return {
        key: `candidate:${row.id}`,
        day: row.due_on,
        lane: 'ours',
        kind: 'person',
        label: 'restarted',
        number: intakeNumber(request),
        unitName: unitNameOf(tx, request.unitId),
        what: `复函（${row.persons} 人重新起算）`,
        lamp: lamp({ dueOn: row.due_on, today, state: { kind: 'running' } }, calendar),
        provisional: row.provisional === 1,
        why: { of: 'candidate', id: row.id },
        requestId: row.request_id,
        objectionId: null,
      }
    })
}

// Seven working days never take longer than this, the longest holidays included.
const windowDays = 40

/** Until when a unit may object to a letter it has received. */
function windowEntries(tx: Reading, { from, to }: AgendaQuery, { today }: AgendaDay): AgendaEntry[] {
  return tx
    .select<{ id: number }>(
      `SELECT id FROM deliveries WHERE received_on IS NOT NULL AND received_on BETWEEN ? AND ?
         AND json_extract(objection, '$.due') BETWEEN ? AND ? LIMIT ?`,
      addCalendarDays(from, -windowDays),
      to,
      from,
      to,
      mostEntries,
    )
    .flatMap(({ id }) => {
      const { objection, requestId } = tx.get(deliveryTable, id, '这次发出')
      if (objection === null) return []
      const request = tx.get(requestTable, requestId, '这件来文')
      const isOver = today > objection.due
      return [
        {
          key: `objectionWindow:${id}`,
          day: objection.due,
          lane: 'theirs' as const,
          kind: 'objectionWindow' as const,
          label: 'original' as const,
          number: intakeNumber(request),
          unitName: unitNameOf(tx, request.unitId),
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

/** What was promised on the telephone. */
function promiseEntries(tx: Reading, { from, to }: AgendaQuery, day: AgendaDay): AgendaEntry[] {
  const { today, calendar } = day
  return tx
    .select<{ id: number }>(
      'SELECT id FROM consultations WHERE promised_on BETWEEN ? AND ? LIMIT ?',
      from,
      to,
      mostEntries,
    )
    .map(({ id }) => {
      const talk = tx.get(consultationTable, id, '这次咨询')
      const on = talk.promisedOn ?? from
      const kept = talk.promiseKeptAt
      const request = talk.requestId === null ? null : tx.get(requestTable, talk.requestId, '这件来文')
      return {
        key: `consultation:${id}`,
        day: on,
        lane: 'ours',
        kind: 'promise',
        label: 'original',
        number: request === null ? `咨询 ${id}` : intakeNumber(request),
        unitName: talk.unitId === null ? (talk.unitTold ?? '') : unitNameOf(tx, talk.unitId),
        what: `电话承诺：${talk.promised ?? ''}`,
        lamp: lamp(
          {
            dueOn: on,
            today,
            state: kept === null ? { kind: 'running' } : { kind: 'closed', closedOn: beijingDate(kept) },
          },
          calendar,
        ),
        provisional: false,
        why: null,
        requestId: talk.requestId,
        objectionId: null,
      }
    })
}
