import type { CalendarDate } from '../time.ts'
import { describeDay } from './calendar/describeDay.ts'
import { addCalendarDays } from './calendar/epochDay.ts'
import type { WorkingCalendar } from './calendar/workingCalendar.ts'
import { dueDate, type Explanation } from './dueDate.ts'
import { receiptDay } from './receiptDay.ts'

/** A day that two calendars judge differently, in words for the list of what moves. */
export interface ChangedDay {
  readonly date: CalendarDate
  /** Such as `星期五 工作日，暂定`. */
  readonly before: string
  readonly after: string
  /** False where only the 暂定 went and the day counts as it did. */
  readonly isOtherKind: boolean
}

/** Two calendars and the days between which they differ, in order. */
export interface CalendarChange {
  readonly days: readonly ChangedDay[]
  readonly calendar: WorkingCalendar
}

/** What a change of the calendar does to one stored date; `isMoved` false where only its reasons or its 暂定 changed. */
export interface DateMove {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly isMoved: boolean
  /** The days that did it. */
  readonly because: readonly ChangedDay[]
  /** The date computed anew, with all that led to it. */
  readonly explanation: Explanation
}

/** Which days two calendars judge differently; a day that only one of them reaches is no difference. */
export function calendarChange(before: WorkingCalendar, after: WorkingCalendar): CalendarChange {
  const days: ChangedDay[] = []
  for (const day of before.days) {
    const place = after.places.get(day.date)
    const now = place === undefined ? undefined : after.days[place]
    if (now === undefined) continue
    if (now.kind === day.kind && now.why === day.why && now.provisional === day.provisional) continue
    days.push({
      date: day.date,
      before: describeDay(day.date, before).text,
      after: describeDay(day.date, after).text,
      isOtherKind: isWorked(now.kind) !== isWorked(day.kind),
    })
  }
  return { days, calendar: after }
}

const isWorked = (kind: string) => kind === 'workday' || kind === 'makeUpWorkday'

/** The same limit counted anew by another calendar, under the rule it was counted by. */
export function recomputed(explanation: Explanation, calendar: WorkingCalendar): Explanation {
  const { received, workingDays, rule, arrived } = explanation
  // Under a cut-off the day of receipt itself hangs on which days are worked.
  const on = arrived === undefined ? received : receiptDay(arrived, calendar).on
  return {
    ...dueDate(on, workingDays, calendar),
    ...(rule === undefined ? {} : { rule }),
    ...(arrived === undefined ? {} : { arrived }),
  }
}

/**
 * What a change does to a date that was counted by the calendar before it; null when no day on its way has changed, so that the date keeps
 * the calendar version that made it.
 */
export function moveOf(explanation: Explanation, { days, calendar }: CalendarChange): DateMove | null {
  const { received, due, arrived } = explanation
  const first = firstAfter(
    days,
    arrived === undefined ? received : addCalendarDays(arrived.at.slice(0, 10), -1),
  )
  const isTouched = (days[first]?.date ?? '9999') <= due
  if (!isTouched) return null
  const again = recomputed(explanation, calendar)
  const onTheWay = days.slice(first, Math.max(firstAfter(days, due), firstAfter(days, again.due)))
  const isMoved = again.due !== due
  const deciding = onTheWay.filter((day) => day.isOtherKind)
  return { from: due, to: again.due, isMoved, because: isMoved ? deciding : onTheWay, explanation: again }
}

/** The place of the first changed day after a date; by halves, because a new year changes every day of it. */
function firstAfter(days: readonly ChangedDay[], date: CalendarDate): number {
  let low = 0
  let high = days.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle]?.date ?? '') <= date) low = middle + 1
    else high = middle
  }
  return low
}
