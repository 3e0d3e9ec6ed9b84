import { z } from 'zod'
import type { CalendarDate } from '../time.ts'
import type { WorkingCalendar } from './calendar/workingCalendar.ts'

/**
 * When something came and which 受理截止时刻 was in force: stored beside a date that was counted under a cut-off. `at` is Beijing wall
 * time `YYYY-MM-DD HH:mm`, or only the day where nobody noted the time.
 */
export const Arrived = z.strictObject({ at: z.string().min(10), cutOff: z.string() })
export type Arrived = z.infer<typeof Arrived>

/** The day that counts as the day of receipt (day 0), and in words why it is not the day it came; null when it is. */
export interface ReceiptDay {
  readonly on: CalendarDate
  readonly why: string | null
}

/**
 * The day of receipt under a cut-off: what comes later than the cut-off, or on a day that is no working day, counts as received on the
 * next working day (民法典第二百零三条). Never falls as arrivals rise. A day the calendar does not reach is left as it is.
 */
export function receiptDay({ at, cutOff }: Arrived, calendar: WorkingCalendar): ReceiptDay {
  const date = at.slice(0, 10)
  const day = calendar.days[calendar.places.get(date) ?? -1]
  if (day === undefined) return { on: date, why: null }
  const isWorked = day.kind === 'workday' || day.kind === 'makeUpWorkday'
  if (isWorked && at.slice(11) <= cutOff) return { on: date, why: null }
  const next = calendar.workingDays[calendar.workingUpTo[calendar.places.get(date) ?? 0] ?? 0]
  if (next === undefined) return { on: date, why: null }
  return { on: next, why: isWorked ? `晚于受理截止时刻 ${cutOff}` : `${day.why}，不是工作日` }
}
