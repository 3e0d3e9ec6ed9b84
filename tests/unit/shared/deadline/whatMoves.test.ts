import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCalendarDays } from '../../../../shared/deadline/calendar/epochDay.ts'
import { seedArrangements } from '../../../../shared/deadline/calendar/seedArrangements.ts'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import { buildWorkingCalendar } from '../../../../shared/deadline/calendar/workingCalendar.ts'
import type { YearArrangement } from '../../../../shared/deadline/calendar/yearArrangement.ts'
import { dueDate, dueDateByRule, type Explanation } from '../../../../shared/deadline/dueDate.ts'
import { ruleInForce } from '../../../../shared/deadline/ruleInForce.ts'
import { calendarChange, moveOf, recomputed } from '../../../../shared/deadline/whatMoves.ts'

const notice2027: YearArrangement = {
  year: 2027,
  edition: 1,
  source: { title: '测试通知', address: '' },
  offPeriods: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
  ],
  makeUpWorkdays: ['2026-12-27', '2027-02-13'],
}
const after = buildWorkingCalendar([...seedArrangements, notice2027])
const change = calendarChange(seedCalendar, after)
const anyReceipt = fc.integer({ min: 0, max: 100 }).map((days) => addCalendarDays('2026-11-15', days))

describe('calendarChange', () => {
  it('lists the days that are judged otherwise, with both judgements', () => {
    const changed = (date: string) => change.days.find((day) => day.date === date)
    expect(changed('2026-12-31')).toEqual({
      date: '2026-12-31',
      before: '星期四 工作日',
      after: '星期四 元旦放假',
      isOtherKind: true,
    })
    expect(changed('2026-12-27')).toMatchObject({ after: '星期日 调休上班', isOtherKind: true })
    expect(changed('2026-12-30')).toBeUndefined()
    expect(changed('2027-03-01')).toMatchObject({
      before: '星期一 工作日，暂定',
      after: '星期一 工作日',
      isOtherKind: false,
    })
  })

  it('finds nothing between a calendar and itself', () => {
    expect(calendarChange(after, after).days).toEqual([])
  })
})

describe('moveOf', () => {
  it('moves a date and names the days that did it', () => {
    const letter = dueDateByRule(ruleInForce('R1', '2026-12-29'), '2026-12-29', seedCalendar) as Explanation
    const move = moveOf(letter, change)
    expect(move).toMatchObject({ from: '2027-01-04', to: '2027-01-05', isMoved: true })
    expect(move?.because.map(({ date }) => date)).toEqual(['2026-12-31'])
    expect(move?.explanation.rule).toEqual(letter.rule)
    expect(move?.explanation.calendarVersion).toBe(after.version)
  })

  it('moves the day of receipt itself under a cut-off', () => {
    const arrived = { at: '2026-12-31 10:00', cutOff: '17:30' }
    const letter: Explanation = { ...dueDate('2026-12-31', 3, seedCalendar), arrived }
    const move = moveOf(letter, change)
    expect(move?.explanation).toMatchObject({ received: '2027-01-04', arrived })
    expect(recomputed(letter, seedCalendar)).toEqual(letter)
  })

  it('brings a date forward where a day off becomes 调休上班', () => {
    const move = moveOf(dueDate('2026-12-25', 2, seedCalendar), change)
    expect(move).toMatchObject({ from: '2026-12-29', to: '2026-12-28', isMoved: true })
  })

  it('takes the 暂定 off a date that stays', () => {
    const move = moveOf(dueDate('2027-03-01', 3, seedCalendar), change)
    expect(move).toMatchObject({ from: '2027-03-04', to: '2027-03-04', isMoved: false })
    expect(move?.explanation.provisional).toBe(false)
  })

  it('leaves alone, with its old calendar version, what no changed day touches', () => {
    expect(moveOf(dueDate('2026-11-20', 3, seedCalendar), change)).toBeNull()
  })

  it('finds exactly the dates that counting anew finds', () => {
    fc.assert(
      fc.property(anyReceipt, fc.integer({ min: 0, max: 10 }), (received, workingDays) => {
        const stored = dueDate(received, workingDays, seedCalendar)
        const anew = dueDate(received, workingDays, after)
        const move = moveOf(stored, change)
        if (move === null) expect({ ...anew, calendarVersion: stored.calendarVersion }).toEqual(stored)
        else expect(move.explanation).toEqual(anew)
      }),
      { numRuns: 200 },
    )
  })

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(anyReceipt, fc.integer({ min: 0, max: 10 }), (received, workingDays) => {
        const once = recomputed(dueDate(received, workingDays, seedCalendar), after)
        expect(recomputed(once, after)).toEqual(once)
        expect(moveOf(once, calendarChange(after, after))).toBeNull()
      }),
      { numRuns: 100 },
    )
  })
})
