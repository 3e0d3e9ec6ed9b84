import { AppError } from '../../errors.ts'
import type { CalendarDate } from '../../time.ts'
import { calendarIndex, type WorkingCalendar } from './workingCalendar.ts'

/** Whether offices work on that day (调休上班 included); refuses a date the calendar does not reach. */
export function isWorkingDay(date: CalendarDate, calendar: WorkingCalendar): boolean {
  const kind = calendar.days[calendarIndex(calendar, date)]?.kind
  return kind === 'workday' || kind === 'makeUpWorkday'
}

/**
 * The n-th working day after a date, or before it when n is negative; the date itself, working day or not, when n is 0.
 * Refuses a fraction and a result the calendar does not reach.
 */
export function addWorkingDays(
  date: CalendarDate,
  workingDays: number,
  calendar: WorkingCalendar,
): CalendarDate {
  const index = workingDayIndex(calendarIndex(calendar, date), workingDays, calendar)
  return calendar.days[index]?.date ?? date
}

/** `addWorkingDays` on places in the calendar's table: for callers that go on looking things up there. */
export function workingDayIndex(index: number, workingDays: number, calendar: WorkingCalendar): number {
  if (!Number.isSafeInteger(workingDays)) {
    throw new AppError('invalid-input', '工作日数应为整数，请重新填写。')
  }
  if (workingDays === 0) {
    return index
  }
  const before = workingDaysUpTo(calendar, workingDays > 0 ? index : index - 1)
  const found = calendar.workingPlaces[workingDays > 0 ? before + workingDays - 1 : before + workingDays]
  if (found === undefined) {
    throw new AppError(
      'invalid-input',
      `推算结果超出工作日历（${calendar.from} 至 ${calendar.until}），请减少天数，或先录入该年的放假安排。`,
    )
  }
  return found
}

/**
 * How many working days lie after `from` up to and including `to`; negative, counted the same way backwards, when `to` is earlier. So
 * `workingDaysBetween(today, due)` is 1 for 剩 1 个工作日 and −2 for 逾期 2 个工作日.
 */
export function workingDaysBetween(from: CalendarDate, to: CalendarDate, calendar: WorkingCalendar): number {
  return (
    workingDaysUpTo(calendar, calendarIndex(calendar, to)) -
    workingDaysUpTo(calendar, calendarIndex(calendar, from))
  )
}

function workingDaysUpTo(calendar: WorkingCalendar, index: number): number {
  return calendar.workingUpTo[index] ?? 0
}
