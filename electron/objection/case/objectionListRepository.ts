import type { Purpose } from '../../../shared/candidate/model.ts'
import type { WorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'
import { addWorkingDays } from '../../../shared/deadline/calendar/workingDays.ts'
import type { LampKind } from '../../../shared/deadline/lamp/lamp.ts'
import type { Party } from '../../../shared/deadline/rules.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { ObjectionFilter } from '../../../shared/objection/contract.ts'
import type { ObjectableRow } from '../../../shared/objection/summary.ts'
import type { AnsweredInclusion } from '../../../shared/reply/model.ts'
import { beijingDate, type CalendarDate } from '../../../shared/time.ts'
import { pageOf } from '../../database/row/pageOf.ts'
import type { Reading, SqlValue } from '../../database/row/transaction.ts'
import { answeredSql } from '../../replyRecord/replyRepository.ts'
import { intakeNumber } from '../../requestRecord/requestRepository.ts'
import { settingOf } from '../../setting/settingRepository.ts'

interface Page {
  readonly offset: number
  readonly limit: number
}

interface ListAt extends Page {
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
}

/** The day of the list and the last day of which a lamp is yellow. */
interface LampDays {
  readonly today: CalendarDate
  readonly soonUntil: CalendarDate
}

const ourDue = `(SELECT min(k.due_on) FROM objection_clocks k
  WHERE k.objection_id = o.id AND k.state = 'running' AND k.party = 'centre')`
const isOver = `o.state IN ('closed', 'withdrawn')`

const owedBy: Readonly<Record<Party, string>> = {
  centre: `(o.state IN ('received', 'answered') OR (o.state = 'notified' AND o.correction = 'owed'))`,
  nationalCentre: `o.state = 'referred'`,
  unit: `(o.state = 'notified' AND o.correction <> 'owed')`,
  candidate: '0',
}

/** One page of cases, what we owe first by its limit, then the open ones, then the ended ones. */
export function objectionPage(
  tx: Reading,
  filter: ObjectionFilter,
  at: ListAt,
): { readonly ids: readonly number[]; readonly total: number } {
  const { soonAtOrBelow } = settingOf(tx, 'deadline.lampScheme')
  const soonUntil = addWorkingDays(at.today, soonAtOrBelow, at.calendar)
  const { where, parameters } = conditions(filter, { today: at.today, soonUntil })
  const from = `objections o JOIN candidates c ON c.id = o.candidate_id JOIN replies p ON p.id = o.reply_id
    JOIN requests r ON r.id = o.request_id JOIN units u ON u.id = r.unit_id WHERE ${where}`
  const { rows, total } = pageOf<{ id: number }>(
    tx,
    {
      columns: `o.id, ${ourDue} AS our_due`,
      from,
      order: `${isOver}, our_due IS NULL, our_due, o.id DESC`,
      values: parameters,
    },
    at,
  )
  return { ids: rows.map(({ id }) => id), total }
}

function conditions(filter: ObjectionFilter, at: LampDays) {
  const clauses = ['1 = 1']
  const parameters: SqlValue[] = []
  const add = (clause: string, ...values: readonly SqlValue[]) => {
    clauses.push(clause)
    parameters.push(...values)
  }
  if (filter.states !== undefined)
    add('o.state IN (SELECT value FROM json_each(?))', JSON.stringify(filter.states))
  if (filter.owes !== undefined) add(owedBy[filter.owes])
  if (filter.lamp !== undefined) addLamp(add, filter.lamp, at)
  if (filter.requestId !== undefined) add('o.request_id = ?', filter.requestId)
  if (filter.candidateId !== undefined) add('o.candidate_id = ?', filter.candidateId)
  if (filter.text !== undefined && filter.text !== '')
    add(
      `(instr(printf('%d-%04d', o.objection_year, o.objection_serial), ?) OR instr(p.document_number, ?)
        OR instr(u.name, ?) OR instr(c.name, ?))`,
      ...Array<string>(4).fill(filter.text),
    )
  return { where: clauses.join(' AND '), parameters }
}

function addLamp(
  add: (clause: string, ...values: readonly SqlValue[]) => void,
  lamp: LampKind,
  { today, soonUntil }: LampDays,
): void {
  switch (lamp) {
    case 'closed':
      add(isOver)
      break
    case 'paused':
      add(`NOT ${isOver} AND ${ourDue} IS NULL`)
      break
    case 'overdue':
      add(`${ourDue} < ?`, today)
      break
    case 'soon':
      add(`${ourDue} BETWEEN ? AND ?`, today, soonUntil)
      break
    case 'normal':
      add(`${ourDue} > ?`, soonUntil)
  }
}

interface ObjectableSql {
  readonly id: number
  readonly reply_id: number
  readonly reply_number: string
  readonly request_id: number
  readonly intake_year: number
  readonly intake_serial: number
  readonly unit_name: string
  readonly list_order: number
  readonly name: string
  readonly id_number: string | null
  readonly id_in_file: string | null
  readonly purpose: Purpose
  readonly inclusion: AnsweredInclusion
  readonly dispatched_at: string
  readonly received_on: CalendarDate | null
  readonly open_objection: number | null
}

/** One page of persons answered by a letter of ours that has left and was not replaced by a later one, newest letter first. */
export function listObjectableRows(
  tx: Reading,
  query: Page & {
    readonly requestId?: number | undefined
    readonly candidateId?: number | undefined
    readonly text: string
  },
): { rows: ObjectableRow[]; total: number } {
  const parameters: SqlValue[] = []
  const clauses = [`i.inclusion IN ${answeredSql}`, `p.state IN ('dispatched', 'received')`]
  if (query.requestId !== undefined) {
    clauses.push('p.request_id = ?')
    parameters.push(query.requestId)
  }
  if (query.candidateId !== undefined) {
    clauses.push('c.id = ?')
    parameters.push(query.candidateId)
  }
  if (query.text !== '') {
    clauses.push(
      `(instr(c.name, ?) OR instr(p.document_number, ?) OR instr(r.document_number, ?) OR instr(u.name, ?)
        OR substr(c.id_number, -4) = upper(?))`,
    )
    parameters.push(...Array<string>(5).fill(query.text))
  }
  const from = `replies p JOIN reply_items i ON i.reply_id = p.id AND i.draft_version = p.draft_version
    JOIN candidates c ON c.id = i.candidate_id JOIN requests r ON r.id = p.request_id JOIN units u ON u.id = r.unit_id
    WHERE ${clauses.join(' AND ')} AND NOT EXISTS (SELECT 1 FROM reply_items j
      JOIN replies q ON q.id = j.reply_id AND q.draft_version = j.draft_version
      WHERE j.candidate_id = c.id AND j.inclusion IN ${answeredSql} AND q.state IN ('dispatched', 'received') AND q.id > p.id)`
  const { rows, total } = pageOf<ObjectableSql>(
    tx,
    {
      columns: `c.id, p.id AS reply_id, p.document_number AS reply_number, r.id AS request_id, r.intake_year,
       r.intake_serial, u.name AS unit_name, c.list_order, c.name, c.id_number, c.id_in_file, c.purpose, i.inclusion,
       p.dispatched_at, p.received_on, (SELECT max(o.id) FROM objections o
         WHERE o.candidate_id = c.id AND NOT ${isOver}) AS open_objection`,
      from,
      order: 'p.id DESC, c.list_order',
      values: parameters,
    },
    query,
  )
  return { rows: rows.map(objectableRow), total }
}

function objectableRow(row: ObjectableSql): ObjectableRow {
  return {
    candidateId: row.id,
    replyId: row.reply_id,
    replyNumber: row.reply_number,
    requestId: row.request_id,
    intakeNumber: intakeNumber({ intakeYear: row.intake_year, intakeSerial: row.intake_serial }),
    unitName: row.unit_name,
    listOrder: row.list_order,
    name: row.name,
    maskedNumber: maskNumber(row.id_number ?? row.id_in_file ?? ''),
    purpose: row.purpose,
    disputed: row.inclusion,
    dispatchedOn: beijingDate(row.dispatched_at),
    receivedOn: row.received_on,
    openObjectionId: row.open_objection,
  }
}
