import { describeDay } from '../deadline/calendar/describeDay.ts'
import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import type { CalendarDate } from '../time.ts'

/** The words shown beside a date field while typing, e.g. `2026-11-22 星期日（非工作日）`; only the weekday far from the calendar. */
export function dateWords(date: CalendarDate, calendar: WorkingCalendar): string {
  const { weekday, words } = describeDay(date, calendar)
  // A provisional holiday already ends in （暂定）; brackets within brackets read badly.
  return words === null
    ? `${date} ${weekday}`
    : `${date} ${weekday}（${words.replace('（暂定）', '，暂定')}）`
}
