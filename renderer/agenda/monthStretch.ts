import { addCalendarDays, epochDay, weekdayOfEpochDay } from '../../shared/deadline/calendar/epochDay.ts'
import type { CalendarDate } from '../../shared/time.ts'

export const firstOfMonth = (day: CalendarDate): CalendarDate => `${day.slice(0, 7)}-01`

/** The first day of the month that lies so many months away. */
export function monthAway(day: CalendarDate, months: number): CalendarDate {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}-01`
}

/** The same day of the month so many months away, or its last day where it is shorter. */
export function sameDayAway(day: CalendarDate, months: number): CalendarDate {
  const month = monthAway(day, months)
  const last = addCalendarDays(monthAway(month, 1), -1)
  const wanted = `${month.slice(0, 8)}${day.slice(8)}`
  return wanted > last ? last : wanted
}

/** The days a month page shows: from the Monday before its first to the Sunday after its last. */
export function stretchOf(day: CalendarDate): { readonly from: CalendarDate; readonly to: CalendarDate } {
  const first = firstOfMonth(day)
  const last = addCalendarDays(monthAway(first, 1), -1)
  const weekday = (date: CalendarDate) => (weekdayOfEpochDay(epochDay(date)) + 6) % 7
  return {
    from: addCalendarDays(first, -weekday(first)),
    to: addCalendarDays(last, 6 - weekday(last)),
  }
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** Where a key leads from a day: arrows by day and week, PageUp and PageDown by month; null for any other key. */
export function dayByKey(day: CalendarDate, key: string): CalendarDate | null {
  const step = steps[key]
  if (step !== undefined) return addCalendarDays(day, step)
  if (key === 'PageUp') return sameDayAway(day, -1)
  if (key === 'PageDown') return sameDayAway(day, 1)
  return null
}
