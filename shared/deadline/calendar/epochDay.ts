import type { CalendarDate } from '../../time.ts'

const dayMs = 24 * 60 * 60 * 1000
const weekdayCharacters = ['日', '一', '二', '三', '四', '五', '六'] as const

/** The number of whole days from 1970-01-01 to a calendar date; NaN when the text is no date. */
export function epochDay(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`) / dayMs
}

/** The calendar date that lies a number of whole days after 1970-01-01. */
export function dateOfEpochDay(day: number): CalendarDate {
  return new Date(day * dayMs).toISOString().slice(0, 10)
}

/** The calendar date a number of calendar days (not working days) later, or earlier when negative. */
export function addCalendarDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfEpochDay(epochDay(date) + days)
}

/** The day of the week of an epoch day, 0 for Sunday to 6 for Saturday. */
export function weekdayOfEpochDay(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

/** The day of the week in one character: 日, 一, 二, 三, 四, 五 or 六. */
export function weekdayCharacter(date: CalendarDate): string {
  return weekdayCharacters[weekdayOfEpochDay(epochDay(date))] ?? ''
}
