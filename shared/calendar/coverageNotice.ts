import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import type { CalendarDate } from '../time.ts'

/** A year whose arrangement is due and not confirmed. */
export interface CoverageNotice {
  readonly year: number
  readonly words: string
}

/** From 1 November until the next year's arrangement is confirmed, or when this year's own is missing; null while nothing is due. */
export function coverageNotice(
  today: CalendarDate,
  { coveredUntil }: Pick<WorkingCalendar, 'coveredUntil'>,
): CoverageNotice | null {
  const thisYear = Number(today.slice(0, 4))
  const isMissing = (year: number) => coveredUntil < `${year}-12-31`
  const isDue = today >= `${thisYear}-11-01`
  const year = isMissing(thisYear) ? thisYear : isDue && isMissing(thisYear + 1) ? thisYear + 1 : null
  if (year === null) return null
  return { year, words: `${year} 年放假安排尚未确认，该年的期限均为暂定。` }
}
