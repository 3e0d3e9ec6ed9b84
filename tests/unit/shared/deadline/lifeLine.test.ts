import { describe, expect, it } from 'vitest'
import { lifeLine } from '../../../../shared/deadline/lifeLine.ts'
import { defaultOfficeHours } from '../../../../shared/deadline/officeHours.ts'
import { seedCalendar } from '../../../../shared/deadline/seedCalendar.ts'
import { defaultStepBudgets } from '../../../../shared/deadline/stepBudgets.ts'

const shown = (startsOn: string, dueOn: string) =>
  lifeLine({ startsOn, dueOn }, seedCalendar).marks.map(({ title, on, at }) => `${title} ${on} ${at}`)

describe('lifeLine', () => {
  it('gives each act its latest moment, backwards from the limit, across 国庆', () => {
    expect(shown('2026-09-29', '2026-10-09')).toEqual([
      '初审 2026-09-30 12:00',
      '查询 2026-10-08 10:15',
      '核对 2026-10-08 15:45',
      '复审 2026-10-09 10:15',
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
    const slack = (dueOn: string, first = 0.5) =>
      lifeLine({ startsOn: '2026-11-16', dueOn }, seedCalendar, {
        budgets: { ...defaultStepBudgets, firstCheck: first },
        hours: defaultOfficeHours,
      }).slack
    expect([slack('2026-11-19'), slack('2026-11-20'), slack('2026-11-19', 2)]).toEqual([0, 1, -1.5])
  })
})
