import type { CalendarDate } from '../time.ts'
import type { WorkingCalendar } from './calendar/workingCalendar.ts'
import { workingDaysBetween } from './calendar/workingDays.ts'
import { dayAt, endOfDay, startOfDay, type WorkPosition } from './workPosition.ts'

/** Days on which a step rested, such as those of an outage; `to` is the day on which work went on, null while it rests. */
export interface Pause {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly reason: string
}

/** A stretch of working time in which work may rest: days after the first one (day 0, it does not count) up to and including the last. */
export interface WorkingSpan {
  readonly after: CalendarDate
  readonly until: CalendarDate
}

/** A step: the day it was begun (day 0, it does not count) and its budget in working days, parts allowed. */
export interface BudgetedStep {
  readonly begunOn: CalendarDate
  readonly budget: number
}

/**
 * The day by which a step should be done, its pauses replayed in working days; null while it rests. A pause moves this inner target only:
 * the legal date takes no pauses and moves by 延期 or a new receipt alone (row 45).
 */
export function stepTarget(
  { begunOn, budget }: BudgetedStep,
  pauses: readonly Pause[],
  calendar: WorkingCalendar,
): CalendarDate | null {
  const at = positionAfter(endOfDay(begunOn, calendar), budget, restsOf(pauses, calendar))
  return at === null ? null : dayAt(at, calendar).on
}

/** Where a stretch of work that begins at a position ends, rests left out; null when it rests and nobody knows until when. */
export function positionAfter(
  begun: WorkPosition,
  budget: number,
  rests: readonly Rest[],
): WorkPosition | null {
  let at = begun
  let left = budget
  for (const rest of rests) {
    if (at + left <= rest.from) break
    left -= Math.max(0, rest.from - at)
    if (rest.to === null) return null
    at = Math.max(at, rest.to)
  }
  return at + left
}

/** How many working days of a span its pauses take; a day that lies in two of them counts once, one that lasts counts to the span's end. */
export function pausedWorkingDays(
  pauses: readonly Pause[],
  { after, until }: WorkingSpan,
  calendar: WorkingCalendar,
): number {
  const [begin, end] = [endOfDay(after, calendar), endOfDay(until, calendar)]
  return restsOf(pauses, calendar).reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - Math.max(from, begin)),
    0,
  )
}

/** 净办理日: the working days of a span on which nothing rested; 0 when it has not begun. */
export function netWorkingDays(
  pauses: readonly Pause[],
  span: WorkingSpan,
  calendar: WorkingCalendar,
): number {
  const all = workingDaysBetween(span.after, span.until, calendar)
  return all <= 0 ? 0 : all - pausedWorkingDays(pauses, span, calendar)
}

/** A pause on the line of working time. */
export interface Rest {
  readonly from: WorkPosition
  readonly to: WorkPosition | null
}

/** The pauses on the line of working time, in order and without overlaps. */
export function restsOf(pauses: readonly Pause[], calendar: WorkingCalendar): readonly Rest[] {
  const rests: Rest[] = []
  for (const { from, to } of [...pauses].sort((a, b) => a.from.localeCompare(b.from))) {
    const rest = {
      from: startOfDay(from, calendar),
      to: to === null ? null : startOfDay(to, calendar),
    }
    const last = rests.at(-1)
    if (last === undefined || (last.to !== null && last.to < rest.from)) rests.push(rest)
    else rests[rests.length - 1] = { from: last.from, to: laterEnd(last.to, rest.to) }
  }
  return rests
}

const laterEnd = (a: WorkPosition | null, b: WorkPosition | null) =>
  a === null || b === null ? null : Math.max(a, b)
