import { expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { dayAt, endOfDay, startOfDay } from '../../../../shared/deadline/workPosition.ts'

it('gives a working day the length one and a day off none', () => {
  const length = (date: string) => endOfDay(date, seedCalendar) - startOfDay(date, seedCalendar)
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-10-10'].map(length)).toEqual([1, 0, 0, 1])
  expect(startOfDay('2021-01-01', seedCalendar)).toBe(0)
})

it('finds the day of a position and how much of it has gone', () => {
  const friday = startOfDay('2026-11-20', seedCalendar)
  expect(dayAt(friday + 0.25, seedCalendar)).toEqual({ on: '2026-11-20', part: 0.25 })
  expect(dayAt(friday + 1, seedCalendar)).toEqual({ on: '2026-11-20', part: 1 })
  expect(dayAt(friday + 1.5, seedCalendar)).toEqual({ on: '2026-11-23', part: 0.5 })
})

it('refuses a position outside the calendar', () => {
  expect(() => dayAt(0, seedCalendar)).toThrow('超出工作日历')
})
