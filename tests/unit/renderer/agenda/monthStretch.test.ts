import { describe, expect, it } from 'vitest'
import {
  dayByKey,
  firstOfMonth,
  monthAway,
  sameDayAway,
  stretchOf,
} from '../../../../renderer/agenda/monthStretch.ts'
import { longestStretch } from '../../../../shared/agenda/model.ts'
import {
  addCalendarDays,
  epochDay,
  weekdayOfEpochDay,
} from '../../../../shared/deadline/calendar/epochDay.ts'

describe('stretchOf', () => {
  it('covers whole weeks around every month and never more than the core hands out', () => {
    for (let month = '2021-01-01'; month < '2035-01-01'; month = monthAway(month, 1)) {
      const { from, to } = stretchOf(month)
      expect([weekdayOfEpochDay(epochDay(from)), weekdayOfEpochDay(epochDay(to))]).toEqual([1, 0])
      expect(from <= month && to >= addCalendarDays(monthAway(month, 1), -1)).toBe(true)
      expect(epochDay(to) - epochDay(from)).toBeLessThanOrEqual(longestStretch)
    }
  })
})

describe('dayByKey', () => {
  it('moves by day, week and month, over the ends of months and years', () => {
    const from = (day: string, key: string) => dayByKey(day, key)
    expect(from('2026-12-31', 'ArrowRight')).toBe('2027-01-01')
    expect(from('2026-03-01', 'ArrowLeft')).toBe('2026-02-28')
    expect(from('2026-11-24', 'ArrowDown')).toBe('2026-12-01')
    expect(from('2026-11-24', 'ArrowUp')).toBe('2026-11-17')
    expect(from('2026-01-31', 'PageDown')).toBe('2026-02-28')
    expect(from('2026-01-15', 'PageUp')).toBe('2025-12-15')
    expect(from('2026-01-15', 'a')).toBeNull()
  })
})

describe('sameDayAway', () => {
  it('keeps the day where the month has it', () => {
    expect(sameDayAway('2026-11-24', 2)).toBe('2027-01-24')
    expect(firstOfMonth('2026-11-24')).toBe('2026-11-01')
    expect(monthAway('2026-11-24', -11)).toBe('2025-12-01')
  })
})
