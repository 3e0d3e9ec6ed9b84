import { seedArrangements } from '../../shared/deadline/calendar/seedArrangements.ts'
import { buildWorkingCalendar, type WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import type { YearArrangement } from '../../shared/deadline/calendar/yearArrangement.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { calendarYearTable } from './calendarTable.ts'

/** One edition of a year's arrangement as the database has it. */
export type CalendarYear = RowOf<typeof calendarYearTable>

/** The arrangement of a stored edition, as the engine counts with it. */
export function arrangementOf(row: CalendarYear): YearArrangement {
  const { year, edition, source, offPeriods, makeUpWorkdays } = row
  return { year, edition, source, offPeriods: [...offPeriods], makeUpWorkdays: [...makeUpWorkdays] }
}

/**
 * The arrangements that count, one per year, by year: what two people confirmed, and for years that nobody has touched those the program
 * was delivered with.
 */
export function arrangementsInForce(tx: Reading): readonly YearArrangement[] {
  const years = new Map(seedArrangements.map((arrangement) => [arrangement.year, arrangement]))
  for (const row of tx.where(calendarYearTable, { state: 'inForce' })) years.set(row.year, arrangementOf(row))
  return [...years.values()].toSorted((a, b) => a.year - b.year)
}

let built: { readonly content: string; readonly calendar: WorkingCalendar } | null = null

/** The working calendar (工作日历) that counts now; built once per content, so that asking for it costs no more than a look. */
export function calendarInForce(tx: Reading): WorkingCalendar {
  const arrangements = arrangementsInForce(tx)
  const content = JSON.stringify(arrangements)
  if (built?.content !== content) built = { content, calendar: buildWorkingCalendar(arrangements) }
  return built.calendar
}
