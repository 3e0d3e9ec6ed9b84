import type { CalendarDate } from '../../time.ts'
import { addCalendarDays } from './epochDay.ts'

/** The days of one year that move with the moon or the sun: 春节 (初一), 清明, 端午 and 中秋. */
export interface MovableDays {
  readonly springFestival: CalendarDate
  readonly clearBright: CalendarDate
  readonly dragonBoat: CalendarDate
  readonly midAutumn: CalendarDate
}

/**
 * Source of the days that are off when a year's notice is not in yet: 全国年节及纪念日放假办法, revised 2024-11-10, in force
 * from 2025-01-01. What a notice adds to them (longer breaks, 调休上班) cannot be inferred.
 */
export const statutoryHolidaysSource = {
  title: '全国年节及纪念日放假办法（2024年11月10日修订）',
  effectiveFrom: '2025-01-01',
  version: 1,
} as const

/**
 * A table, because the runtime's own Chinese calendar is wrong for 2027: it puts the new moon of 2027-02-06 23:56
 * Beijing time on the next day. Checked in the tests against computed new moons and against a published almanac.
 */
export const movableDays: ReadonlyMap<number, MovableDays> = new Map([
  [
    2025,
    {
      springFestival: '2025-01-29',
      clearBright: '2025-04-04',
      dragonBoat: '2025-05-31',
      midAutumn: '2025-10-06',
    },
  ],
  [
    2026,
    {
      springFestival: '2026-02-17',
      clearBright: '2026-04-05',
      dragonBoat: '2026-06-19',
      midAutumn: '2026-09-25',
    },
  ],
  [
    2027,
    {
      springFestival: '2027-02-06',
      clearBright: '2027-04-05',
      dragonBoat: '2027-06-09',
      midAutumn: '2027-09-15',
    },
  ],
  [
    2028,
    {
      springFestival: '2028-01-26',
      clearBright: '2028-04-04',
      dragonBoat: '2028-05-28',
      midAutumn: '2028-10-03',
    },
  ],
  [
    2029,
    {
      springFestival: '2029-02-13',
      clearBright: '2029-04-04',
      dragonBoat: '2029-06-16',
      midAutumn: '2029-09-22',
    },
  ],
  [
    2030,
    {
      springFestival: '2030-02-03',
      clearBright: '2030-04-05',
      dragonBoat: '2030-06-05',
      midAutumn: '2030-09-12',
    },
  ],
  [
    2031,
    {
      springFestival: '2031-01-23',
      clearBright: '2031-04-05',
      dragonBoat: '2031-06-24',
      midAutumn: '2031-10-01',
    },
  ],
  [
    2032,
    {
      springFestival: '2032-02-11',
      clearBright: '2032-04-04',
      dragonBoat: '2032-06-12',
      midAutumn: '2032-09-19',
    },
  ],
  [
    2033,
    {
      springFestival: '2033-01-31',
      clearBright: '2033-04-04',
      dragonBoat: '2033-06-01',
      midAutumn: '2033-09-08',
    },
  ],
  [
    2034,
    {
      springFestival: '2034-02-19',
      clearBright: '2034-04-05',
      dragonBoat: '2034-06-20',
      midAutumn: '2034-09-27',
    },
  ],
  [
    2035,
    {
      springFestival: '2035-02-08',
      clearBright: '2035-04-05',
      dragonBoat: '2035-06-10',
      midAutumn: '2035-09-16',
    },
  ],
])

/**
 * The statutory days off of one year with their names (春节 is 除夕 to 初三), or `undefined` for a year outside the table
 * 2025 to 2035. Days on which two holidays fall carry both names.
 */
export function statutoryHolidays(year: number): ReadonlyMap<CalendarDate, string> | undefined {
  const movable = movableDays.get(year)
  if (movable === undefined) {
    return undefined
  }
  const named: readonly (readonly [CalendarDate, string])[] = [
    [`${year}-01-01`, '元旦'],
    ...[-1, 0, 1, 2].map((offset) => [addCalendarDays(movable.springFestival, offset), '春节'] as const),
    [movable.clearBright, '清明节'],
    ...['01', '02'].map((day) => [`${year}-05-${day}`, '劳动节'] as const),
    [movable.dragonBoat, '端午节'],
    ...['01', '02', '03'].map((day) => [`${year}-10-${day}`, '国庆节'] as const),
    [movable.midAutumn, '中秋节'],
  ]
  const days = new Map<CalendarDate, string>()
  for (const [date, name] of named) {
    const earlier = days.get(date)
    days.set(date, earlier === undefined ? name : `${earlier}、${name}`)
  }
  return days
}
