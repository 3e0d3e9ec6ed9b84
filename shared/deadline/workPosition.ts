import { AppError } from '../errors.ts'
import type { CalendarDate } from '../time.ts'
import { calendarIndex, type WorkingCalendar } from './calendar/workingCalendar.ts'

/**
 * Working time as one line: the n-th working day of the calendar covers the stretch from n−1 to n, other days cover nothing. So half of a
 * working day is 0.5, and what is added or taken away never has to know about weekends.
 */
export type WorkPosition = number

/** The position at which a day begins; a day off lies at the end of the working day before it. */
export function startOfDay(date: CalendarDate, calendar: WorkingCalendar): WorkPosition {
  const index = calendarIndex(calendar, date)
  return calendar.workingUpTo[index - 1] ?? 0
}

/** The position at which a day ends. */
export function endOfDay(date: CalendarDate, calendar: WorkingCalendar): WorkPosition {
  return calendar.workingUpTo[calendarIndex(calendar, date)] ?? 0
}

/** The working day a position lies in and how much of it has gone by then (more than 0, at most 1); refuses a position outside the calendar. */
export function dayAt(
  position: WorkPosition,
  calendar: WorkingCalendar,
): { readonly on: CalendarDate; readonly part: number } {
  const number = Math.ceil(position)
  const on = calendar.workingDays[number - 1]
  if (on === undefined)
    throw new AppError(
      'invalid-input',
      `推算结果超出工作日历（${calendar.from} 至 ${calendar.until}），请核对天数。`,
    )
  return { on, part: position - number + 1 }
}
