import { addCalendarDays, dateOfEpochDay, epochDay } from '../deadline/calendar/epochDay.ts'
import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { addWorkingDays } from '../deadline/calendar/workingDays.ts'
import { AppError, type Result } from '../errors.ts'
import type { CalendarDate } from '../time.ts'
import { halfWidth } from './halfWidth.ts'

const forms = '20261122、1122、11.22、今、昨 或 +3（三个工作日后）'
const namedDays: ReadonlyMap<string, number> = new Map([
  ['今', 0],
  ['今天', 0],
  ['今日', 0],
  ['昨', -1],
  ['昨天', -1],
  ['昨日', -1],
  ['前天', -2],
  ['明', 1],
  ['明天', 1],
  ['明日', 1],
  ['后天', 2],
])

interface DateParts {
  readonly year: number | undefined
  readonly month: number
  readonly day: number
}

/**
 * Reads a date as a clerk types it: 20261122, 2026-11-22, 2026年11月22日, 1122, 11.22, 今, 昨, +3 and -2 (working days from today). A date
 * without a year lies in this year, but in the neighbouring one when this year's is more than 300 days away (1230 typed in
 * January is last December). Refuses (`invalid-input`) anything else with a sentence that shows the forms.
 */
export function parseDateInput(
  text: string,
  today: CalendarDate,
  calendar: WorkingCalendar,
): Result<CalendarDate> {
  const typed = halfWidth(text)
  if (typed === '') {
    return refuse(`请输入日期，例如 ${forms}。`)
  }
  const offset = namedDays.get(typed)
  if (offset !== undefined) {
    return { ok: true, value: addCalendarDays(today, offset) }
  }
  if (/^[+-]\d{1,3}$/.test(typed)) {
    return workingDaysFromToday(Number(typed), today, calendar)
  }
  const parts = readParts(typed)
  return parts === undefined
    ? refuse(`看不懂“${text.trim()}”，请输入日期，例如 ${forms}。`)
    : realDate(parts, today)
}

function refuse(message: string): {
  readonly ok: false
  readonly fault: { code: 'invalid-input'; message: string }
} {
  return { ok: false, fault: { code: 'invalid-input', message } }
}

function workingDaysFromToday(
  count: number,
  today: CalendarDate,
  calendar: WorkingCalendar,
): Result<CalendarDate> {
  try {
    return { ok: true, value: addWorkingDays(today, count, calendar) }
  } catch (error) {
    if (error instanceof AppError) {
      return refuse(error.message)
    }
    throw error
  }
}

function readParts(typed: string): DateParts | undefined {
  const match =
    /^(\d{4})(\d{2})(\d{2})$/.exec(typed) ??
    /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(typed) ??
    /^()(\d{2})(\d{2})$/.exec(typed) ??
    /^()(\d{1,2})[-./月](\d{1,2})日?$/.exec(typed)
  if (match === null) {
    return undefined
  }
  const [, year = '', month = '', day = ''] = match
  return { year: year === '' ? undefined : Number(year), month: Number(month), day: Number(day) }
}

function realDate({ year, month, day }: DateParts, today: CalendarDate): Result<CalendarDate> {
  if (year !== undefined) {
    return dateOrRefusal(year, month, day)
  }
  const thisYear = Number(today.slice(0, 4))
  const inThisYear = dateOrRefusal(thisYear, month, day)
  if (!inThisYear.ok) {
    return inThisYear
  }
  const distance = epochDay(inThisYear.value) - epochDay(today)
  return Math.abs(distance) > 300 ? dateOrRefusal(thisYear - Math.sign(distance), month, day) : inThisYear
}

function dateOrRefusal(year: number, month: number, day: number): Result<CalendarDate> {
  if (year < 1900 || year > 2199) {
    return refuse(`年份 ${year} 不在1900至2199之间，请核对后重新输入。`)
  }
  if (month < 1 || month > 12) {
    return refuse(`不存在的日期：没有 ${month} 月，请核对后重新输入。`)
  }
  const padded = (value: number): string => String(value).padStart(2, '0')
  const date = `${year}-${padded(month)}-${padded(day)}`
  const day0 = epochDay(date)
  return day >= 1 && !Number.isNaN(day0) && dateOfEpochDay(day0) === date
    ? { ok: true, value: date }
    : refuse(`不存在的日期：${year}年${month}月没有 ${day} 日，请核对后重新输入。`)
}
