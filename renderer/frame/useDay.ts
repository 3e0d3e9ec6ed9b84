import { describeDay } from '../../shared/deadline/describeDay.ts'
import { seedCalendar } from '../../shared/deadline/seedCalendar.ts'
import type { CalendarDate } from '../../shared/time.ts'

/** A day in words for the screen, such as 星期日 非工作日, by the calendar that came with this version. */
export function useDayWords(date: CalendarDate): string {
  return describeDay(date, seedCalendar).text
}
