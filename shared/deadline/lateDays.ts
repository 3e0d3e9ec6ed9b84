import type { CalendarDate } from '../time.ts'
import type { WorkingCalendar } from './calendar/workingCalendar.ts'
import { workingDaysBetween } from './calendar/workingDays.ts'

/** Working days after the limit, at least one on any later day; 0 in time. */
export function lateDaysOf(dueOn: CalendarDate, on: CalendarDate, calendar: WorkingCalendar): number {
  return on <= dueOn ? 0 : Math.max(1, workingDaysBetween(dueOn, on, calendar))
}
