import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../../shared/deadline/calendar/seedCalendar.ts'
import { lamp, lampExamples } from '../../../../../shared/deadline/lamp/lamp.ts'
import { defaultLampScheme } from '../../../../../shared/deadline/lamp/lampScheme.ts'

// Received on Monday 2026-11-16, three working days: due on Thursday 2026-11-19.
const dueOn = '2026-11-19'
const running = (today: string, due = dueOn) =>
  lamp({ dueOn: due, today, state: { kind: 'running' } }, seedCalendar)

describe('lamp', () => {
  it.each([
    ['2026-11-16', 'normal', '剩 3 个工作日'],
    ['2026-11-17', 'normal', '剩 2 个工作日'],
    ['2026-11-18', 'soon', '剩 1 个工作日'],
    ['2026-11-19', 'soon', '今天到期'],
    ['2026-11-20', 'overdue', '逾期 1 个工作日'],
    ['2026-11-22', 'overdue', '逾期 1 个工作日'],
    ['2026-11-23', 'overdue', '逾期 2 个工作日'],
  ])('shows a clock of three days on %s as %s', (today, kind, words) => {
    expect(running(today)).toEqual({ kind, words })
  })

  it('is red on the weekend right after the last day', () => {
    expect(running('2026-11-21', '2026-11-20')).toEqual({ kind: 'overdue', words: '逾期不足 1 个工作日' })
  })

  it('follows thresholds given as data', () => {
    const thresholds = { soonAtOrBelow: 2 }
    const subject = { dueOn, today: '2026-11-17', state: { kind: 'running' } } as const
    expect(lamp(subject, seedCalendar, thresholds).kind).toBe('soon')
  })

  it('is grey while the other side has it or the step rests', () => {
    const today = '2026-11-30'
    expect(lamp({ dueOn, today, state: { kind: 'waiting' } }, seedCalendar)).toEqual({
      kind: 'paused',
      words: '等待对方',
    })
    expect(lamp({ dueOn, today, state: { kind: 'paused' } }, seedCalendar)).toEqual({
      kind: 'paused',
      words: '已暂停',
    })
  })

  it('is blue when closed and still says that it was late', () => {
    const closed = (closedOn: string) =>
      lamp({ dueOn, today: '2026-12-30', state: { kind: 'closed', closedOn } }, seedCalendar)
    expect(closed('2026-11-19')).toEqual({ kind: 'closed', words: '已办结' })
    expect(closed('2026-11-23')).toEqual({ kind: 'closed', words: '已办结（逾期 2 个工作日）' })
  })
})

describe('lampExamples', () => {
  it('shows the last green day, the first yellow one and one over the limit, and which are on the board', () => {
    // A Monday; the Friday before it is a day off of 中秋.
    expect(lampExamples('2026-09-28', defaultLampScheme, seedCalendar)).toEqual([
      { dueOn: '2026-09-30', lamp: { kind: 'normal', words: '剩 2 个工作日' }, isEscalated: false },
      { dueOn: '2026-09-29', lamp: { kind: 'soon', words: '剩 1 个工作日' }, isEscalated: false },
      { dueOn: '2026-09-24', lamp: { kind: 'overdue', words: '逾期 1 个工作日' }, isEscalated: true },
    ])
  })

  it('counts what is on the board by the scheme', () => {
    const scheme = { ...defaultLampScheme, soonAtOrBelow: 2, escalateAtOrBelow: 2 }
    expect(lampExamples('2026-11-16', scheme, seedCalendar).map(({ isEscalated }) => isEscalated)).toEqual([
      false,
      true,
      true,
    ])
  })
})
