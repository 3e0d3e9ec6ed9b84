import type { AgendaEntry } from '../../shared/agenda/model.ts'
import type { CountedEntry } from '../../shared/agenda/monthChips.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import type { Lamp } from '../../shared/deadline/lamp/lamp.ts'
import { yearlyNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { RequestState } from '../../shared/request/model.ts'
import { requestLamp } from '../../shared/request/requestLamp.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import type { AgendaDay, AgendaQuery } from './agendaQuery.ts'

const statesOf = (withClosed: boolean) =>
  withClosed ? ['registered', 'admitted', 'closed', 'archived'] : ['registered', 'admitted']

/** The last days of letters, legal and extended. */
export function requestEntries(tx: Reading, query: AgendaQuery, day: AgendaDay): AgendaEntry[] {
  return lettersDue(tx, query, 'r.id').flatMap((row) => datesOfLetter(row, query, day))
}

/** The same, told once for all letters of the same dates and state: the one received first, and how many they are. */
export function requestsTogether(tx: Reading, query: AgendaQuery, day: AgendaDay): CountedEntry[] {
  const alike = 'r.state, r.due_on, r.extended_due_on, r.due_provisional, r.answered_on'
  return lettersDue(tx, query, alike).flatMap((row) =>
    datesOfLetter(row, query, day).map((first) => ({ first, count: row.letters })),
  )
}

/** The letters with a last day in the stretch, by groups; the lowest number of a group stands for it. */
function lettersDue(
  tx: Reading,
  { from, to, withClosed }: AgendaQuery,
  together: string,
): readonly LetterRow[] {
  const states = JSON.stringify(statesOf(withClosed))
  // Only what an entry shows: a whole row with its two explanations is many times as long, and a busy month has thousands.
  return tx.select<LetterRow>(
    `SELECT min(r.id) AS id, count(*) AS letters, r.intake_year, r.intake_serial, u.name AS unit_name, r.state, r.due_on, r.extended_due_on,
         r.due_provisional, r.answered_on
       FROM (SELECT id FROM requests WHERE state IN (SELECT value FROM json_each(?)) AND due_on BETWEEN ? AND ?
         UNION SELECT r.id FROM extensions x JOIN requests r ON r.id = x.request_id
         WHERE x.state = 'granted' AND r.extended_due_on BETWEEN ? AND ? AND r.state IN (SELECT value FROM json_each(?))) found JOIN requests r ON r.id = found.id JOIN units u ON u.id = r.unit_id
       GROUP BY ${together}`,
    ...[states, from, to, from, to, states],
  )
}

interface LetterRow {
  readonly id: number
  readonly letters: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly unit_name: string
  readonly state: RequestState
  readonly due_on: CalendarDate | null
  readonly extended_due_on: CalendarDate | null
  readonly due_provisional: number
  readonly answered_on: CalendarDate | null
}

/** Those in the stretch: the legal date, and beside it the extended one, which then carries the lamp. */
function datesOfLetter(
  row: LetterRow,
  { from, to }: AgendaQuery,
  { today, calendar }: AgendaDay,
): AgendaEntry[] {
  // What stands here is the reply's date: it is over when the reply has left, even if the letter is taken up again.
  const { id, state, due_on: dueOn, extended_due_on: extendedDueOn, answered_on: closedOn } = row
  const letter = { state, dueOn, extendedDueOn, dueProvisional: row.due_provisional === 1 }
  const shown: Lamp = requestLamp({ ...letter, closedOn, answeredOn: closedOn }, today, calendar)
  const governing = governingDue(letter)
  const entry = (day: CalendarDate, label: AgendaEntry['label']): AgendaEntry => ({
    key: `request:${id}:${label}`,
    day,
    lane: 'ours',
    kind: 'reply',
    label,
    number: yearlyNumber(row.intake_year, row.intake_serial),
    unitName: row.unit_name,
    what: '复函',
    lamp: day === governing || closedOn !== null ? shown : { kind: 'paused', words: `已延期至 ${governing}` },
    provisional: letter.dueProvisional,
    why: { of: 'request', id },
    requestId: id,
    objectionId: null,
  })
  return [
    ...(dueOn === null ? [] : [entry(dueOn, 'original')]),
    ...(extendedDueOn === null ? [] : [entry(extendedDueOn, 'extended')]),
  ].filter((date) => date.day >= from && date.day <= to)
}
