import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { addWorkingDays } from '../deadline/calendar/workingDays.ts'
import { beijingDate, type CalendarDate, type Instant } from '../time.ts'

/** The first day on which somebody may be reminded again: so many working days after the last time. */
export function nextReminderOn(
  lastAt: Instant,
  intervalWorkingDays: number,
  calendar: WorkingCalendar,
): CalendarDate {
  return addWorkingDays(beijingDate(lastAt), intervalWorkingDays, calendar)
}
