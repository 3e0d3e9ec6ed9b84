import { z } from 'zod'
import { AppError } from '../errors.ts'
import { CalendarDate } from '../time.ts'
import { calendarIndex, type WorkingCalendar } from './calendar/workingCalendar.ts'
import { workingDayIndex } from './calendar/workingDays.ts'
import { Arrived } from './receiptDay.ts'
import { type DeadlineRule, RuleReference } from './rules.ts'

/**
 * A computed date with all that led to it, as it is stored beside the date: the counted days (the last one is the date), every day
 * between that did not count and why, the calendar that was used and, where one applies, the rule.
 */
export const Explanation = z.strictObject({
  received: CalendarDate,
  workingDays: z.int().min(0),
  due: CalendarDate,
  /** True when a day on the way lies in a year whose notice is not in yet: the date is 暂定. */
  provisional: z.boolean(),
  counted: z.array(CalendarDate).readonly(),
  skipped: z.array(z.strictObject({ date: CalendarDate, why: z.string() }).readonly()).readonly(),
  calendarVersion: z.string(),
  rule: RuleReference.exactOptional(),
  /** When it came, where a 受理截止时刻 was in force: `received` follows from it. */
  arrived: Arrived.exactOptional(),
})
export type Explanation = z.infer<typeof Explanation>

/**
 * The last day of a limit in working days. The day of receipt is day 0 and never counts (民法典第二百零一条); day 1 is the next working day.
 * Refuses (`invalid-input`) a negative or broken number of days and dates the calendar does not reach.
 */
export function dueDate(received: CalendarDate, workingDays: number, calendar: WorkingCalendar): Explanation {
  if (workingDays < 0) {
    throw new AppError('invalid-input', '工作日数不能小于 0，请重新填写。')
  }
  const first = calendarIndex(calendar, received)
  const last = workingDayIndex(first, workingDays, calendar)
  const { workingUpTo, provisionalUpTo } = calendar
  const countedFrom = workingUpTo[first] ?? 0
  const countedTo = workingUpTo[last] ?? 0
  return {
    received,
    workingDays,
    due: calendar.days[last]?.date ?? received,
    provisional: (provisionalUpTo[last] ?? 0) > (provisionalUpTo[first] ?? 0),
    counted: calendar.workingDays.slice(countedFrom, countedTo),
    skipped: calendar.offDays.slice(first + 1 - countedFrom, last + 1 - countedTo),
    calendarVersion: calendar.version,
  }
}

/** The last day of a limit under one edition of a rule, or null where the rule sets no limit (the national centre's stage). */
export function dueDateByRule(
  rule: DeadlineRule,
  received: CalendarDate,
  calendar: WorkingCalendar,
): Explanation | null {
  if (rule.workingDays === null) {
    return null
  }
  const known = rememberedDates(rule, calendar)
  const ready = known.get(received)
  if (ready !== undefined) {
    return ready
  }
  const explanation = Object.freeze({
    ...dueDate(received, rule.workingDays, calendar),
    rule: { code: rule.code, version: rule.version },
  })
  if (known.size >= mostRemembered) {
    known.clear()
  }
  known.set(received, explanation)
  return explanation
}

// The letters of a day, the persons of a list and the rows of a ledger ask for the same few dates again and again.
const remembered = new WeakMap<WorkingCalendar, Map<DeadlineRule, Map<CalendarDate, Explanation>>>()
const mostRemembered = 4000

function rememberedDates(rule: DeadlineRule, calendar: WorkingCalendar): Map<CalendarDate, Explanation> {
  let byRule = remembered.get(calendar)
  if (byRule === undefined) {
    byRule = new Map()
    remembered.set(calendar, byRule)
  }
  let dates = byRule.get(rule)
  if (dates === undefined) {
    dates = new Map()
    byRule.set(rule, dates)
  }
  return dates
}
