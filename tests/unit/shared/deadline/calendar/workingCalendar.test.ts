import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { seedArrangements } from '../../../../../shared/deadline/calendar/seedArrangements.ts'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import {
  buildWorkingCalendar,
  calendarIndex,
} from '../../../../../shared/deadline/calendar/workingCalendar.ts'
import { isWorkingDay, workingDaysBetween } from '../../../../../shared/deadline/calendar/workingDays.ts'
import type { YearArrangement } from '../../../../../shared/deadline/calendar/yearArrangement.ts'
import workdays from '../../../../fixtures/workdays.json' with { type: 'json' }

const arrangement2027: YearArrangement = {
  year: 2027,
  edition: 1,
  source: { title: '测试通知', address: '' },
  offPeriods: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
  makeUpWorkdays: ['2026-12-27'],
}
const dayOf = (date: string) => seedCalendar.days[calendarIndex(seedCalendar, date)]

describe('the seeded calendar', () => {
  it('is covered until the end of 2026 and reaches to 2035', () => {
    expect(seedCalendar.coveredUntil).toBe(workdays.coveredUntil)
    expect([seedCalendar.from, seedCalendar.until]).toEqual(['2021-01-01', '2035-12-31'])
  })

  it.each(Object.entries(workdays.years))(
    'has the published number of working days in %s',
    (year, published) => {
      const inYear = seedCalendar.workingDays.filter((date) => date.startsWith(year))
      expect(inYear).toHaveLength(published.workingDays)
    },
  )

  it('agrees with chinese-days on every day of 2021 to 2026', () => {
    const differences = seedCalendar.days
      .filter((day) => day.date < '2027')
      .filter((day) => isWorkingDay(day.date, seedCalendar) !== chineseDays.isWorkday(day.date))
    // No difference is known; one that appears after an update of the library must be explained here.
    expect(differences).toEqual([])
  })

  it('lets the notice of 2023 decide 2022-12-31', () => {
    expect(dayOf('2022-12-31')).toEqual({
      date: '2022-12-31',
      kind: 'holiday',
      why: '元旦放假',
      provisional: false,
    })
  })

  it('keeps 除夕 2024 a working day, as its notice says', () => {
    expect(dayOf('2024-02-09')?.kind).toBe('workday')
  })

  it('falls back to weekends and statutory days after 2026, marked provisional', () => {
    expect(dayOf('2027-02-05')).toEqual({
      date: '2027-02-05',
      kind: 'holiday',
      why: '春节放假（暂定）',
      provisional: true,
    })
    expect(dayOf('2027-02-09')).toMatchObject({ kind: 'workday', provisional: true })
    expect(dayOf('2027-02-13')).toMatchObject({ kind: 'weekend', why: '周六', provisional: true })
  })
})

describe('buildWorkingCalendar', () => {
  it('applies a new notice to the December before and extends the coverage', () => {
    const calendar = buildWorkingCalendar([...seedArrangements, arrangement2027])
    const off = calendar.offDays.find((day) => day.date === '2026-12-31')
    expect(off?.why).toBe('元旦放假')
    expect(isWorkingDay('2026-12-27', calendar)).toBe(true)
    expect(calendar.coveredUntil).toBe('2027-12-31')
    expect(calendar.version).not.toBe(seedCalendar.version)
  })

  it('fills a missing year between two notices provisionally', () => {
    const calendar = buildWorkingCalendar([
      ...seedArrangements.filter(({ year }) => year !== 2026),
      arrangement2027,
    ])
    expect(calendar.coveredUntil).toBe('2025-12-31')
    expect(calendar.days[calendarIndex(calendar, '2026-05-04')]).toMatchObject({
      kind: 'workday',
      provisional: true,
    })
    expect(calendar.days[calendarIndex(calendar, '2026-12-31')]).toMatchObject({
      kind: 'holiday',
      provisional: false,
    })
  })

  it('refuses a gap the law of 2025 cannot fill', () => {
    const gap = seedArrangements.filter(({ year }) => year !== 2023)
    expect(() => buildWorkingCalendar(gap)).toThrow('缺少2023年的放假安排')
  })

  it('refuses two arrangements for one year', () => {
    expect(() => buildWorkingCalendar([arrangement2027, arrangement2027])).toThrow('同一年有两份放假安排')
  })

  it('works without any notice, everything provisional', () => {
    const calendar = buildWorkingCalendar([])
    expect([calendar.from, calendar.until]).toEqual(['2025-01-01', '2035-12-31'])
    expect(calendar.days.every((day) => day.provisional)).toBe(true)
  })

  it('counts every day once, as working or as off', () => {
    expect(seedCalendar.workingDays.length + seedCalendar.offDays.length).toBe(seedCalendar.days.length)
    expect(workingDaysBetween(seedCalendar.from, seedCalendar.until, seedCalendar)).toBe(
      seedCalendar.workingDays.length,
    )
  })
})

describe('calendarIndex', () => {
  it.each(['2020-12-31', '2036-01-01', '2026-02-30', '2026-13-01', ''])('refuses %j in Chinese', (date) => {
    expect(() => calendarIndex(seedCalendar, date)).toThrow('工作日历只编到 2021-01-01 至 2035-12-31')
  })
})
