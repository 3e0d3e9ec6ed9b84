import type { CalendarDate } from '../time.ts'
import type { WorkingCalendar } from './workingCalendar.ts'
import { dayAt, endOfDay, startOfDay, type WorkPosition } from './workPosition.ts'

/** Days on which a step rested, such as those of an outage; `to` is the day on which work went on, null while it rests. */
export interface Pause {
  readonly from: CalendarDate
  readonly to: CalendarDate | null
  readonly reason: string
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
  let at = endOfDay(begunOn, calendar)
  let left = budget
  for (const rest of restsOf(pauses, calendar)) {
    if (at + left <= rest.from) break
    left -= Math.max(0, rest.from - at)
    if (rest.to === null) return null
    at = Math.max(at, rest.to)
  }
  return dayAt(at + left, calendar).on
}

/** How many working days the pauses take altogether until a day; a day that lies in two of them counts once. */
export function pausedWorkingDays(
  pauses: readonly Pause[],
  today: CalendarDate,
  calendar: WorkingCalendar,
): number {
  const until = endOfDay(today, calendar)
  return restsOf(pauses, calendar).reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? until, until) - from),
    0,
  )
}

interface Rest {
  readonly from: WorkPosition
  readonly to: WorkPosition | null
}

/** The pauses on the line of working time, in order and without overlaps. */
function restsOf(pauses: readonly Pause[], calendar: WorkingCalendar): readonly Rest[] {
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
