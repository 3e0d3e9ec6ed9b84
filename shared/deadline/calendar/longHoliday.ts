import type { CalendarDate } from '../../time.ts'
import { type CalendarDay, calendarIndex, type WorkingCalendar } from './workingCalendar.ts'
import { workingDayIndex } from './workingDays.ts'

/** A holiday that lies ahead, with the working days on both sides of it. */
export interface LongHoliday {
  /** 国庆节放假, as the calendar names it. */
  readonly name: string
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly days: number
  readonly lastDayBefore: CalendarDate
  readonly firstDayAfter: CalendarDate
}

/** So many days off in a row with a holiday among them are a long holiday; a weekend alone never is. */
const leastDays = 3
/** From so many working days before on, the desk is reminded. */
const remindedBefore = 3

const isOff = ({ kind }: CalendarDay) => kind === 'weekend' || kind === 'holiday'

/**
 * The long holiday that begins after today or one of the next two working days; null when none does. Our own rule (本中心决定): the legal
 * limits only skip the days off.
 */
export function longHolidayAhead(today: CalendarDate, calendar: WorkingCalendar): LongHoliday | null {
  const { days } = calendar
  let last = calendarIndex(calendar, today)
  const here = days[last]
  if (here === undefined || isOff(here)) return null
  for (let step = 0; step < remindedBefore; step += 1) {
    const next = workingDayIndex(last, 1, calendar)
    const off = days.slice(last + 1, next)
    const holiday = off.find(({ kind }) => kind === 'holiday')
    const [first, end] = [off[0], off.at(-1)]
    const [before, after] = [days[last], days[next]]
    if (off.length >= leastDays && holiday && first && end && before && after)
      return {
        name: holiday.why,
        ...{ from: first.date, to: end.date, days: off.length },
        ...{ lastDayBefore: before.date, firstDayAfter: after.date },
      }
    last = next
  }
  return null
}

/** 节前应发: its last day is the first working day after the holiday, so that nothing is left for anything that goes wrong. */
export function isDueAfterHoliday(dueOn: CalendarDate | null, holiday: LongHoliday | null): boolean {
  return dueOn !== null && holiday !== null && dueOn > holiday.lastDayBefore && dueOn <= holiday.firstDayAfter
}
