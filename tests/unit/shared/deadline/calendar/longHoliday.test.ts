import { describe, expect, it } from 'vitest'
import { isDueAfterHoliday, longHolidayAhead } from '../../../../../shared/deadline/calendar/longHoliday.ts'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'

const ahead = (today: string) => longHolidayAhead(today, seedCalendar)

describe('longHolidayAhead', () => {
  it('names 国庆 of 2026 from three working days before on, with the days around it', () => {
    expect(ahead('2026-09-27')).toBeNull()
    for (const today of ['2026-09-28', '2026-09-29', '2026-09-30'])
      expect(ahead(today), today).toEqual({
        name: '国庆节放假',
        ...{ from: '2026-10-01', to: '2026-10-07', days: 7 },
        ...{ lastDayBefore: '2026-09-30', firstDayAfter: '2026-10-08' },
      })
    expect(ahead('2026-10-08')).toBeNull()
  })

  it('is silent on a weekend, before one and during the holiday', () => {
    for (const today of ['2026-11-20', '2026-11-21', '2026-10-03']) expect(ahead(today), today).toBeNull()
  })
})

describe('isDueAfterHoliday', () => {
  it('is so for the first working day after it and for an agreed day within it', () => {
    const holiday = ahead('2026-09-29')
    const due = (day: string | null) => isDueAfterHoliday(day, holiday)
    expect(['2026-09-30', '2026-10-05', '2026-10-08', '2026-10-09', null].map(due)).toEqual([
      ...[false, true, true, false, false],
    ])
    expect(isDueAfterHoliday('2026-10-08', null)).toBe(false)
  })
})
