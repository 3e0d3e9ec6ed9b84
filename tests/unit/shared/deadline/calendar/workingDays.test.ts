import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../../../shared/deadline/calendar/workingDays.ts'

const days = seedCalendar.days.filter((day) => day.date > '2022' && day.date < '2034').map((day) => day.date)
const anyDay = fc.constantFrom(...days)
const anyCount = fc.integer({ min: -200, max: 200 })

describe('isWorkingDay', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-22', false],
    ['2026-10-10', true],
    ['2026-10-07', false],
  ])('tells %s apart', (date, expected) => {
    expect(isWorkingDay(date, seedCalendar)).toBe(expected)
  })
})

describe('addWorkingDays', () => {
  it('is strictly increasing in the number of days', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (date, count) => {
        fc.pre(count !== 0 && count !== -1)
        expect(
          addWorkingDays(date, count, seedCalendar) < addWorkingDays(date, count + 1, seedCalendar),
        ).toBe(true)
      }),
    )
  })

  it('ends on a working day and agrees with a plain walk', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 40 }), (date, count) => {
        const walked = days.filter((day) => day > date && isWorkingDay(day, seedCalendar))[count - 1]
        fc.pre(walked !== undefined)
        expect(addWorkingDays(date, count, seedCalendar)).toBe(walked)
      }),
    )
  })

  it('counts backwards', () => {
    expect(addWorkingDays('2026-10-12', -2, seedCalendar)).toBe('2026-10-09')
    expect(addWorkingDays('2026-10-07', -1, seedCalendar)).toBe('2026-09-30')
  })

  it('leaves the day as it is for zero', () => {
    expect(addWorkingDays('2026-11-22', 0, seedCalendar)).toBe('2026-11-22')
  })

  it('refuses fractions and results beyond the calendar', () => {
    expect(() => addWorkingDays('2026-11-20', 1.5, seedCalendar)).toThrow('应为整数')
    expect(() => addWorkingDays('2026-11-20', 5000, seedCalendar)).toThrow('超出工作日历')
    expect(() => addWorkingDays('2021-01-05', -50, seedCalendar)).toThrow('超出工作日历')
  })
})

describe('workingDaysBetween', () => {
  it('is signed and symmetric', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(workingDaysBetween(a, b, seedCalendar) + workingDaysBetween(b, a, seedCalendar)).toBe(0)
      }),
    )
  })

  it('undoes the adding of days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 200 }), (date, count) => {
        expect(workingDaysBetween(date, addWorkingDays(date, count, seedCalendar), seedCalendar)).toBe(count)
      }),
    )
  })

  it('counts what is left and what is overdue', () => {
    expect(workingDaysBetween('2026-11-24', '2026-11-25', seedCalendar)).toBe(1)
    expect(workingDaysBetween('2026-11-27', '2026-11-25', seedCalendar)).toBe(-2)
  })
})
