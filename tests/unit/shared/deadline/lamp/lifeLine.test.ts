import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../../shared/deadline/calendar/epochDay.ts'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import { addWorkingDays } from '../../../../../shared/deadline/calendar/workingDays.ts'
import { lifeLine, type StepPause } from '../../../../../shared/deadline/lamp/lifeLine.ts'
import { defaultStepBudgets, lifeSteps } from '../../../../../shared/deadline/lamp/stepBudgets.ts'
import { defaultOfficeHours } from '../../../../../shared/deadline/officeHours.ts'

const shown = (startsOn: string, dueOn: string) =>
  lifeLine({ startsOn, dueOn }, seedCalendar).marks.map(({ title, on, at }) => `${title} ${on} ${at}`)

describe('lifeLine', () => {
  it('gives each act its latest moment, backwards from the limit, across 国庆', () => {
    expect(shown('2026-09-29', '2026-10-09')).toEqual([
      '初审 2026-09-30 15:45',
      '查询 2026-10-08 10:15',
      '核对 2026-10-08 12:00',
      '复审 2026-10-08 17:30',
      '签发 2026-10-09 12:00',
      '用印 2026-10-09 15:45',
      '发出 2026-10-09 17:30',
    ])
  })

  it('hands out every day from receipt to limit for the shading', () => {
    const { days } = lifeLine({ startsOn: '2026-09-29', dueOn: '2026-10-09' }, seedCalendar)
    expect([days.length, days[0]?.date, days.at(-1)?.date]).toEqual([11, '2026-09-29', '2026-10-09'])
    expect(days.filter((day) => day.kind === 'holiday')).toHaveLength(7)
  })

  it('ends on the last working day when an agreed date is a day off', () => {
    expect(shown('2026-11-16', '2026-11-22').at(-1)).toBe('发出 2026-11-20 17:30')
  })

  it('says how many working days the budgets leave over or lack', () => {
    const slack = (dueOn: string, first = 0.25) =>
      lifeLine({ startsOn: '2026-11-16', dueOn }, seedCalendar, {
        budgets: { ...defaultStepBudgets, firstCheck: first },
        hours: defaultOfficeHours,
      }).slack
    expect([slack('2026-11-19'), slack('2026-11-20'), slack('2026-11-19', 2)]).toEqual([0.5, 1.5, -1.25])
  })
})

describe('lifeLine with pauses', () => {
  const down: StepPause = {
    from: '2026-11-20',
    to: '2026-11-23',
    reason: '国家系统故障',
    holds: ['inquiry'],
  }
  const span = { startsOn: '2026-11-18', dueOn: '2026-11-24' }
  const anyDay = fc.integer({ min: 0, max: 2000 }).map((days) => addCalendarDays('2022-03-01', days))

  it('lets the act that rested go on after it, moves what follows and never passes the limit', () => {
    const line = lifeLine({ ...span, pauses: [down] }, seedCalendar)
    expect(line.marks.map(({ title, on, at }) => `${title} ${on} ${at}`)).toEqual([
      '初审 2026-11-20 15:45',
      '查询 2026-11-23 12:00',
      '核对 2026-11-23 15:45',
      '复审 2026-11-24 10:15',
      '签发 2026-11-24 15:45',
      '用印 2026-11-24 17:30',
      '发出 2026-11-24 17:30',
    ])
    // In time, the query is over before the failure begins.
    expect(line.slack).toBe(1.5)
    expect(lifeLine(span, seedCalendar).slack).toBe(1.5)
  })

  it('never moves the limit nor the order of the acts, whatever rests', () => {
    const pauses = fc.array(
      fc.tuple(anyDay, fc.nat(20), fc.subarray([...lifeSteps])).map(([from, days, holds]) => ({
        from,
        to: addCalendarDays(from, days),
        reason: '等待来文单位说明',
        holds,
      })),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3, max: 20 }), pauses, (startsOn, days, rests) => {
        const dueOn = addWorkingDays(startsOn, days, seedCalendar)
        const at = (pauses: readonly StepPause[]) => lifeLine({ startsOn, dueOn, pauses }, seedCalendar)
        const moments = at(rests).marks.map(({ on, at: time }) => `${on} ${time}`)
        expect(moments).toEqual(moments.toSorted())
        expect(moments.at(-1)).toBe(`${dueOn} 17:30`)
        expect(at(rests).marks.every(({ on }, index) => on >= (at([]).marks[index]?.on ?? ''))).toBe(true)
        expect(at([...rests, ...rests])).toEqual(at(rests))
      }),
      { numRuns: 100 },
    )
  })

  it('takes nothing for a pause over 放假', () => {
    const holiday: StepPause = { ...down, from: '2026-10-01', to: '2026-10-08', holds: lifeSteps }
    const bare = { startsOn: '2026-09-29', dueOn: '2026-10-09' }
    expect(lifeLine({ ...bare, pauses: [holiday] }, seedCalendar)).toEqual(lifeLine(bare, seedCalendar))
  })
})
