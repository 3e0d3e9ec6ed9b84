import { describe, expect, it } from 'vitest'
import {
  addCalendarDays,
  dateOfEpochDay,
  epochDay,
  weekdayCharacter,
  weekdayOfEpochDay,
} from '../../../../../shared/deadline/calendar/epochDay.ts'

describe('epochDay', () => {
  it('counts days from 1970 and back again', () => {
    expect(epochDay('1970-01-01')).toBe(0)
    expect(epochDay('2000-03-01')).toBe(11_017)
    expect(dateOfEpochDay(epochDay('1958-11-23'))).toBe('1958-11-23')
  })

  it('is not a number for text that is no date', () => {
    expect(epochDay('2026-13-01')).toBeNaN()
    expect(epochDay('今天')).toBeNaN()
  })

  it('names the weekday before and after 1970', () => {
    expect(weekdayCharacter('2026-11-22')).toBe('日')
    expect(weekdayCharacter('1969-12-31')).toBe('三')
    expect(weekdayOfEpochDay(-4)).toBe(0)
  })

  it('crosses months and leap days', () => {
    expect(addCalendarDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addCalendarDays('2026-01-01', -1)).toBe('2025-12-31')
  })
})
