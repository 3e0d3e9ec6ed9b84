import { AppError } from '../../errors.ts'
import type { CalendarDate } from '../../time.ts'
import { calendarVersion } from './calendarVersion.ts'
import { dateOfEpochDay, epochDay, weekdayOfEpochDay } from './epochDay.ts'
import { movableDays, statutoryHolidays } from './statutoryHolidays.ts'
import { offDaysOf, type YearArrangement } from './yearArrangement.ts'

/** The first day that any calendar of ours knows: dates before it were mistyped. */
export const firstCalendarDay: CalendarDate = '2021-01-01'

/** What a day is: plain working day, make-up working day (调休上班), weekend, or holiday (放假). */
export type DayKind = 'workday' | 'makeUpWorkday' | 'weekend' | 'holiday'

/** A day that does not count, and why, in words for people: 周六, 周日, 国庆节放假, 春节放假（暂定）. */
export interface SkippedDay {
  readonly date: CalendarDate
  readonly why: string
}

/** One day as the calendar knows it. `provisional`: the notice for its year is not in yet, so it may still change. */
export interface CalendarDay {
  readonly date: CalendarDate
  readonly kind: DayKind
  readonly why: string
  readonly provisional: boolean
}

/**
 * A calendar ready for counting: every day from `from` to `until` is decided, days after `coveredUntil` provisionally. Build it
 * with `buildWorkingCalendar`; the tables exist so that a date is found by look-up instead of by walking.
 */
export interface WorkingCalendar {
  readonly version: string
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly coveredUntil: CalendarDate
  readonly days: readonly CalendarDay[]
  /** The place of each date in `days`. */
  readonly places: ReadonlyMap<CalendarDate, number>
  /** All working days in order. */
  readonly workingDays: readonly CalendarDate[]
  /** The place in `days` of each working day. */
  readonly workingPlaces: Int32Array
  /** All other days in order, with their reasons. */
  readonly offDays: readonly SkippedDay[]
  /** Per day: how many working days lie in the calendar up to and including it. */
  readonly workingUpTo: Int32Array
  /** Per day: how many provisional days lie in the calendar up to and including it. */
  readonly provisionalUpTo: Int32Array
}

/**
 * Merges the yearly arrangements (one per year) into one calendar. A year's notice also decides the days it names in the December
 * before. Years without a notice get weekends plus statutory days, marked provisional, as far as the lunar table reaches.
 * Refuses (`invalid-input`) two arrangements for one year and a gap that the table cannot fill.
 */
export function buildWorkingCalendar(arrangements: readonly YearArrangement[]): WorkingCalendar {
  const covered = new Set(arrangements.map((arrangement) => arrangement.year))
  if (covered.size !== arrangements.length) {
    throw new AppError('invalid-input', '同一年有两份放假安排，请只保留最新的一份。')
  }
  const named = namedDays(arrangements)
  const { firstYear, lastYear, coveredUntil } = reach(covered)
  const firstDay = epochDay(`${firstYear}-01-01`)
  const length = epochDay(`${lastYear}-12-31`) - firstDay + 1
  const statutory = new Map(
    Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
      .filter((year) => !covered.has(year))
      .flatMap((year) => [...statutoryDaysOrRefuse(year)]),
  )
  const days = Array.from({ length }, (_, index): CalendarDay => {
    const day = firstDay + index
    const date = dateOfEpochDay(day)
    const isCovered = covered.has(Number(date.slice(0, 4)))
    return named.get(date) ?? ordinaryDay(day, { date, isCovered, holiday: statutory.get(date) })
  })
  const version = calendarVersion(arrangements, coveredUntil)
  return {
    version,
    from: `${firstYear}-01-01`,
    until: `${lastYear}-12-31`,
    coveredUntil,
    ...tables(days),
  }
}

/** Finds the place of a date in the calendar's tables; refuses (`invalid-input`) a date the calendar does not reach. */
export function calendarIndex(calendar: WorkingCalendar, date: CalendarDate): number {
  const index = calendar.places.get(date)
  if (index !== undefined) {
    return index
  }
  throw new AppError(
    'invalid-input',
    `工作日历只编到 ${calendar.from} 至 ${calendar.until}，无法推算“${date}”；请核对日期，或先录入该年的放假安排。`,
  )
}

function namedDays(arrangements: readonly YearArrangement[]): ReadonlyMap<CalendarDate, CalendarDay> {
  const named = new Map<CalendarDate, CalendarDay>()
  for (const arrangement of [...arrangements].sort((a, b) => a.year - b.year)) {
    for (const { date, name } of offDaysOf(arrangement)) {
      named.set(date, { date, kind: 'holiday', why: `${name}放假`, provisional: false })
    }
    for (const date of arrangement.makeUpWorkdays) {
      named.set(date, { date, kind: 'makeUpWorkday', why: '调休上班', provisional: false })
    }
  }
  return named
}

function reach(covered: ReadonlySet<number>) {
  const tableYears = [...movableDays.keys()]
  const firstYear = covered.size > 0 ? Math.min(...covered) : Math.min(...tableYears)
  const lastYear = Math.max(...covered, ...tableYears)
  let coveredYear = firstYear - 1
  while (covered.has(coveredYear + 1)) {
    coveredYear += 1
  }
  return { firstYear, lastYear, coveredUntil: `${coveredYear}-12-31` }
}

function statutoryDaysOrRefuse(year: number): ReadonlyMap<CalendarDate, string> {
  const days = statutoryHolidays(year)
  if (days === undefined) {
    throw new AppError('invalid-input', `缺少${year}年的放假安排，请先录入该年的国务院通知。`)
  }
  return days
}

interface OrdinaryDay {
  readonly date: CalendarDate
  readonly isCovered: boolean
  readonly holiday: string | undefined
}

function ordinaryDay(day: number, { date, isCovered, holiday }: OrdinaryDay): CalendarDay {
  const provisional = !isCovered
  if (holiday !== undefined) {
    return { date, kind: 'holiday', why: `${holiday}放假（暂定）`, provisional }
  }
  const weekday = weekdayOfEpochDay(day)
  if (weekday === 0 || weekday === 6) {
    return { date, kind: 'weekend', why: weekday === 0 ? '周日' : '周六', provisional }
  }
  return { date, kind: 'workday', why: '工作日', provisional }
}

function tables(days: readonly CalendarDay[]) {
  const workingUpTo = new Int32Array(days.length)
  const provisionalUpTo = new Int32Array(days.length)
  const workingDays: CalendarDate[] = []
  const workingPlaces: number[] = []
  const offDays: SkippedDay[] = []
  let provisionalCount = 0
  days.forEach((day, index) => {
    if (day.kind === 'workday' || day.kind === 'makeUpWorkday') {
      workingDays.push(day.date)
      workingPlaces.push(index)
    } else {
      offDays.push({ date: day.date, why: day.why })
    }
    provisionalCount += day.provisional ? 1 : 0
    workingUpTo[index] = workingDays.length
    provisionalUpTo[index] = provisionalCount
  })
  return {
    days,
    places: new Map(days.map((day, index) => [day.date, index])),
    workingDays,
    workingPlaces: Int32Array.from(workingPlaces),
    offDays,
    workingUpTo,
    provisionalUpTo,
  }
}
