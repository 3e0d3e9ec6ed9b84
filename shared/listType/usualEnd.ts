import type { CalendarDate } from '../time.ts'
import type { ListType } from './model.ts'

/**
 * The 有效期至 a form may propose: the day of listing plus the usual months, the last day of the month where that day does not exist; null
 * where the list has no usual length. A proposal only: what the national system shows prevails.
 */
export function usualEnd({ usualMonths }: ListType, listedOn: CalendarDate): CalendarDate | null {
  if (usualMonths === null) {
    return null
  }
  const [year = 0, month = 1, day = 1] = listedOn.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + usualMonths + 1, 0))
  const end = new Date(Date.UTC(year, month - 1 + usualMonths, Math.min(day, lastOfMonth.getUTCDate())))
  return end.toISOString().slice(0, 10)
}
