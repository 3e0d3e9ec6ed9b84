import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../shared/deadline/calendar/epochDay.ts'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { isWorkingDay } from '../../../../shared/deadline/calendar/workingDays.ts'
import { dueDate } from '../../../../shared/deadline/dueDate.ts'
import { receiptDay } from '../../../../shared/deadline/receiptDay.ts'

const cutOff = '17:30'
const two = (number: number) => String(number).padStart(2, '0')
const minuteOf = (minute: number) =>
  `${addCalendarDays('2025-11-01', Math.floor(minute / 1440))} ${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`
const anyMinute = fc.integer({ min: 0, max: 600 * 1440 - 1 })
const anyCutOff = fc.integer({ min: 0, max: 1439 }).map((minute) => minuteOf(minute).slice(11))

describe('receiptDay', () => {
  it.each([
    ['2026-11-27 17:30', '2026-11-27', null],
    ['2026-11-27 17:31', '2026-11-30', '晚于受理截止时刻 17:30'],
    ['2026-11-27 19:00', '2026-11-30', '晚于受理截止时刻 17:30'],
    ['2026-11-28 09:00', '2026-11-30', '周六，不是工作日'],
    ['2026-11-29 23:59', '2026-11-30', '周日，不是工作日'],
    ['2026-11-30 00:00', '2026-11-30', null],
    ['2026-09-30 18:00', '2026-10-08', '晚于受理截止时刻 17:30'],
    ['2026-10-10 09:00', '2026-10-10', null],
    ['2026-10-03', '2026-10-08', '国庆节放假，不是工作日'],
    ['2026-11-27', '2026-11-27', null],
  ])('%s counts as received on %s', (at, on, why) => {
    expect(receiptDay({ at, cutOff }, seedCalendar)).toEqual({ on, why })
  })

  it('leaves a day that the calendar does not reach as it is', () => {
    expect(receiptDay({ at: '1998-01-01 20:00', cutOff }, seedCalendar)).toEqual({
      on: '1998-01-01',
      why: null,
    })
  })

  it('never lets a due date fall as receipts rise, and always starts on a working day', () => {
    fc.assert(
      fc.property(fc.tuple(anyMinute, anyMinute), anyCutOff, ([a, b], at) => {
        const [earlier, later] = [Math.min(a, b), Math.max(a, b)].map(
          (minute) => receiptDay({ at: minuteOf(minute), cutOff: at }, seedCalendar).on,
        ) as [string, string]
        expect(earlier <= later).toBe(true)
        expect(isWorkingDay(later, seedCalendar)).toBe(true)
        expect(dueDate(earlier, 3, seedCalendar).due <= dueDate(later, 3, seedCalendar).due).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
