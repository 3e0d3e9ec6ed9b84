import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../shared/deadline/calendar/epochDay.ts'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { addWorkingDays } from '../../../../shared/deadline/calendar/workingDays.ts'
import { dueDate } from '../../../../shared/deadline/dueDate.ts'
import { netWorkingDays, pausedWorkingDays, stepTarget } from '../../../../shared/deadline/pause.ts'

const reason = '国家系统故障'
const anyDay = fc.integer({ min: 0, max: 2900 }).map((days) => addCalendarDays('2022-01-01', days))
const step = fc.record({ begunOn: anyDay, budget: fc.integer({ min: 1, max: 12 }) })

describe('stepTarget', () => {
  it('is the plain working-day date without pauses, parts of days rounded up to their day', () => {
    const begunOn = '2026-09-29'
    expect(stepTarget({ begunOn, budget: 3 }, [], seedCalendar)).toBe(dueDate(begunOn, 3, seedCalendar).due)
    expect(stepTarget({ begunOn, budget: 1.25 }, [], seedCalendar)).toBe('2026-10-08')
  })

  it('moves by exactly the working days of a pause that begins within the step', () => {
    fc.assert(
      fc.property(step, fc.nat(11), fc.integer({ min: 0, max: 20 }), (asked, into, length) => {
        const plain = addWorkingDays(asked.begunOn, asked.budget, seedCalendar)
        const from = addWorkingDays(asked.begunOn, 1 + (into % asked.budget), seedCalendar)
        const to = addWorkingDays(from, length, seedCalendar)
        const target = stepTarget(asked, [{ from, to, reason }], seedCalendar)
        expect(target).toBe(addWorkingDays(plain, length, seedCalendar))
      }),
      { numRuns: 200 },
    )
  })

  it('never brings a target before the legal count of the same days, whatever rests', () => {
    const rests = fc.array(fc.tuple(anyDay, fc.nat(40)), { maxLength: 4 })
    fc.assert(
      fc.property(step, rests, (asked, spans) => {
        const pauses = spans.map(([from, length]) => ({ from, to: addCalendarDays(from, length), reason }))
        const legal = dueDate(asked.begunOn, asked.budget, seedCalendar).due
        expect((stepTarget(asked, pauses, seedCalendar) ?? '9999') >= legal).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('takes nothing for a pause over days off, before the step or after its end', () => {
    const asked = { begunOn: '2026-11-16', budget: 3 }
    for (const [from, to] of [
      ['2026-11-21', '2026-11-23'],
      ['2026-11-10', '2026-11-16'],
      ['2026-11-20', '2026-11-27'],
    ] as const)
      expect(stepTarget(asked, [{ from, to, reason }], seedCalendar)).toBe('2026-11-19')
  })

  it('counts a day that lies in two pauses once', () => {
    const pauses = [
      { from: '2026-11-17', to: '2026-11-19', reason },
      { from: '2026-11-18', to: '2026-11-20', reason },
    ]
    expect(stepTarget({ begunOn: '2026-11-16', budget: 1 }, pauses, seedCalendar)).toBe('2026-11-20')
    const span = { after: '2026-11-16', until: '2026-11-30' }
    expect(pausedWorkingDays(pauses, span, seedCalendar)).toBe(3)
    expect(netWorkingDays(pauses, span, seedCalendar)).toBe(7)
  })

  it('has no day while the step rests', () => {
    const open = [{ from: '2026-11-17', to: null, reason }]
    expect(stepTarget({ begunOn: '2026-11-16', budget: 1 }, open, seedCalendar)).toBeNull()
    const span = { after: '2026-11-16', until: '2026-11-18' }
    expect(pausedWorkingDays(open, span, seedCalendar)).toBe(2)
    expect(netWorkingDays(open, span, seedCalendar)).toBe(0)
  })
})

describe('netWorkingDays', () => {
  const spans = fc.tuple(anyDay, fc.nat(60)).map(([after, days]) => ({
    after,
    until: addCalendarDays(after, days),
  }))
  const rests = fc.array(
    fc.tuple(anyDay, fc.nat(40)).map(([from, days]) => ({ from, to: addCalendarDays(from, days), reason })),
    { maxLength: 4 },
  )

  it('is the working days that lie in no pause, counted one by one', () => {
    fc.assert(
      fc.property(spans, rests, (span, pauses) => {
        const free = seedCalendar.workingDays.filter(
          (day) =>
            day > span.after && day <= span.until && !pauses.some(({ from, to }) => from <= day && day < to),
        )
        expect(netWorkingDays(pauses, span, seedCalendar)).toBe(free.length)
      }),
      { numRuns: 100 },
    )
  })

  it('costs nothing over 放假 and on days before the span', () => {
    const span = { after: '2026-09-30', until: '2026-10-09' }
    const holiday = [{ from: '2026-10-01', to: '2026-10-08', reason }]
    const before = [{ from: '2026-09-21', to: '2026-10-01', reason }]
    const bare = netWorkingDays([], span, seedCalendar)
    expect([bare, netWorkingDays(holiday, span, seedCalendar)]).toEqual([2, 2])
    expect(netWorkingDays(before, span, seedCalendar)).toBe(2)
    expect(netWorkingDays([], { after: '2026-10-09', until: '2026-10-08' }, seedCalendar)).toBe(0)
  })
})
