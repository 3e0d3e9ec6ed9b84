import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { addWorkingDays } from '../../shared/deadline/calendar/workingDays.ts'
import type { ForecastSubject } from '../../shared/deadline/contract.ts'
import { measuredPace, type OpenRequest } from '../../shared/deadline/lamp/forecast.ts'
import { beijingInstant, type CalendarDate } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'
import { requestGoverningDueSql } from '../requestRecord/governingDueQueries.ts'

const daysLooked = 30
// More than a busy desk enters in those days; results are numbered in the order of entry, so no index is needed.
const mostResults = 20_000

/**
 * Persons looked up per hour over the last 30 working days; null while too little was recorded. A day's hours run from its first result
 * to its last, an hour at least, so that a short burst does not count as a day.
 */
export function usualPace(tx: Reading, today: CalendarDate, calendar: WorkingCalendar): number | null {
  const since = beijingInstant(addWorkingDays(today, -daysLooked, calendar))
  const days = tx.select<{ persons: number; first: string; last: string }>(
    `SELECT count(*) AS persons, min(entered_at) AS first, max(entered_at) AS last FROM inquiry_results
     WHERE id > (SELECT max(id) FROM inquiry_results) - ? AND entered_at >= ? AND voided_at IS NULL GROUP BY substr(entered_at, 1, 10)`,
    mostResults,
    since,
  )
  return measuredPace(
    days.map(({ persons, first, last }) => ({
      persons,
      hours: Math.max(1, (Date.parse(last) - Date.parse(first)) / 3_600_000),
    })),
  )
}

/** Stands for a letter that has no number yet: it came after all others. */
const notNumbered = Number.MAX_SAFE_INTEGER

/** The id under which `openLetters` lists the subject of a forecast. */
export const idOfSubject = (subject: ForecastSubject): number =>
  'requestId' in subject ? subject.requestId : notNumbered

/**
 * Letters in work with persons to be looked up; a letter without a list counts with the number it declares, the subject with the persons
 * of the list that is about to join it, and a letter that is not numbered yet as the last one.
 */
export function openRequests(tx: Reading, subject: ForecastSubject): readonly OpenRequest[] {
  const id = idOfSubject(subject)
  const stored = storedLetters(tx, id, subject.arriving ?? 0)
  return 'requestId' in subject
    ? stored
    : [...stored, { requestId: id, dueOn: subject.dueOn, persons: subject.arriving }]
}

function storedLetters(tx: Reading, subjectId: number, arriving: number): readonly OpenRequest[] {
  const joining = (id: number) => (id === subjectId ? arriving : 0)
  return tx
    .select<{ id: number; due_on: string | null; listed: number; open: number; declared: number }>(
      `SELECT r.id, ${requestGoverningDueSql('r')} AS due_on, r.declared_count AS declared,
         (SELECT count(*) FROM candidates c WHERE c.request_id = r.id) AS listed,
         (SELECT count(*) FROM candidates c WHERE c.request_id = r.id
            AND c.state IN ('doubtful', 'accepted', 'ready', 'inquiring', 'pending')) AS open
       FROM requests r WHERE r.state IN ('registered', 'admitted')`,
    )
    .map(({ id, due_on, listed, open, declared }) => ({
      requestId: id,
      dueOn: due_on,
      persons: (listed > 0 ? open : joining(id) > 0 ? 0 : declared) + joining(id),
    }))
    .filter(({ persons }) => persons > 0)
}
