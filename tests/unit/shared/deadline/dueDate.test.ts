import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../shared/deadline/calendar/epochDay.ts'
import { seedArrangements } from '../../../../shared/deadline/calendar/seedArrangements.ts'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { buildWorkingCalendar } from '../../../../shared/deadline/calendar/workingCalendar.ts'
import { dueDate, dueDateByRule, Explanation } from '../../../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../../../shared/deadline/ruleInForce.ts'
import workdays from '../../../fixtures/workdays.json' with { type: 'json' }

const anyDay = fc.constantFrom(...seedCalendar.days.map((day) => day.date).filter((date) => date < '2035'))

describe('dueDate', () => {
  it('has all 22 published examples to check', () => {
    expect(workdays.dueDates).toHaveLength(22)
  })

  it.each(workdays.dueDates)('gives $due for $workingDays working days from $received', (example) => {
    const explanation = dueDate(example.received, example.workingDays, seedCalendar)
    expect(explanation.due).toBe(example.due)
    expect(explanation.provisional).toBe(false)
  })

  it('explains each day on the way with its reason', () => {
    expect(dueDate('2026-09-30', 3, seedCalendar)).toEqual({
      received: '2026-09-30',
      workingDays: 3,
      due: '2026-10-10',
      provisional: false,
      counted: ['2026-10-08', '2026-10-09', '2026-10-10'],
      skipped: ['01', '02', '03', '04', '05', '06', '07'].map((day) => ({
        date: `2026-10-${day}`,
        why: '国庆节放假',
      })),
      calendarVersion: seedCalendar.version,
    })
    expect(dueDate('2026-11-20', 1, seedCalendar).skipped).toEqual([
      { date: '2026-11-21', why: '周六' },
      { date: '2026-11-22', why: '周日' },
    ])
  })

  it('adds up to the date: counted and skipped days fill the whole way', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (received, workingDays) => {
        const { due, counted, skipped } = dueDate(received, workingDays, seedCalendar)
        expect(counted).toHaveLength(workingDays)
        const all = [...counted, ...skipped.map((day) => day.date)].sort()
        expect(all).toEqual(all.map((_, index) => addCalendarDays(received, index + 1)))
        expect(all.at(-1) ?? received).toBe(due)
      }),
    )
  })

  it('marks a date provisional as soon as one day on the way is uncovered', () => {
    expect(dueDate('2026-12-30', 1, seedCalendar)).toMatchObject({ due: '2026-12-31', provisional: false })
    expect(dueDate('2026-12-30', 3, seedCalendar)).toMatchObject({ due: '2027-01-05', provisional: true })
    expect(dueDate('2027-02-04', 3, seedCalendar)).toMatchObject({ due: '2027-02-11', provisional: true })
  })

  it('is no longer provisional once the notice is in', () => {
    const notice = {
      year: 2027,
      edition: 1,
      source: { title: '测试通知', address: '' },
      offPeriods: [{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }],
      makeUpWorkdays: [],
    }
    const calendar = buildWorkingCalendar([...seedArrangements, notice])
    expect(dueDate('2026-12-30', 3, calendar)).toMatchObject({ due: '2027-01-06', provisional: false })
  })

  it('refuses negative numbers and dates out of reach', () => {
    expect(() => dueDate('2026-11-20', -1, seedCalendar)).toThrow('不能小于 0')
    expect(() => dueDate('2019-11-20', 3, seedCalendar)).toThrow('工作日历只编到')
  })

  it('can be stored and read back', () => {
    const rule = ruleInForce('R1', '2026-11-20')
    const explanation = dueDateByRule(rule, '2026-11-20', seedCalendar)
    expect(Explanation.parse(JSON.parse(JSON.stringify(explanation)))).toEqual(explanation)
  })
})

describe('dueDateByRule', () => {
  it('names the rule and its version', () => {
    expect(dueDateByRule(ruleInForce('O1', '2026-11-20'), '2026-11-20', seedCalendar)).toMatchObject({
      due: '2026-12-01',
      rule: { code: 'O1', version: 1 },
    })
  })

  it('hands out the same answer again, which nobody can alter, and another one for another calendar', () => {
    const rule = ruleInForce('R1', '2027-02-01')
    const early = buildWorkingCalendar(seedArrangements)
    const later = buildWorkingCalendar(seedArrangements.filter(({ year }) => year !== 2026))
    const first = dueDateByRule(rule, '2026-09-30', early)
    expect(dueDateByRule(rule, '2026-09-30', early)).toBe(first)
    expect(Object.isFrozen(first)).toBe(true)
    expect(dueDateByRule(rule, '2026-09-30', later)).toMatchObject({ provisional: true })
    expect(dueDateByRule(ruleInForce('O1', '2027-02-01'), '2026-09-30', early)?.due).not.toBe(first?.due)
  })

  it('has no date where the rule sets no limit', () => {
    expect(dueDateByRule(ruleInForce('N1', '2026-11-20'), '2026-11-20', seedCalendar)).toBeNull()
  })
})
