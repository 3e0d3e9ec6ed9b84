import { describe, expect, it } from 'vitest'
import { seedCalendar } from '../../../../shared/deadline/calendar/seedCalendar.ts'
import {
  extensionExplanation,
  extensionProblem,
  talkKindOf,
} from '../../../../shared/extension/extensionProblem.ts'

const letter = {
  state: 'admitted',
  governing: '2026-11-24',
  today: '2026-11-24',
  isRequested: false,
} as const

describe('extensionProblem', () => {
  it('lets a letter be extended up to the end of its last day', () => {
    expect(extensionProblem(letter)).toBeNull()
  })

  it.each([
    ['after the last day', { today: '2026-11-25' }, /已过/],
    ['while no clock runs', { governing: null }, /尚未起算/],
    ['while another request waits', { isRequested: true }, /待批准/],
    ['once the letter is closed', { state: 'closed' as const }, /已办结/],
  ])('refuses %s', (_, change, words) => {
    expect(extensionProblem({ ...letter, ...change })).toMatch(words)
  })
})

describe('talkKindOf', () => {
  it.each([
    ['2026-11-24', '2026-11-24', 'beforeLimit'],
    ['2026-11-24', '2026-11-25', 'afterLimit'],
    ['2026-11-25', '2026-11-25', 'afterLimit'],
  ])('takes a talk of %s written down on %s for %s', (talkedOn, today, kind) => {
    expect(talkKindOf(talkedOn, today, '2026-11-24')).toBe(kind)
  })

  it('takes any talk for one before the limit while no clock runs', () => {
    expect(talkKindOf('2026-11-25', '2026-11-25', null)).toBe('beforeLimit')
  })
})

describe('extensionExplanation', () => {
  it('counts every working day from the old last day, over 国庆 with its 调休上班', () => {
    const { workingDays, due, counted } = extensionExplanation('2026-09-30', '2026-10-10', seedCalendar)
    expect({ workingDays, due, counted }).toEqual({
      workingDays: 3,
      due: '2026-10-10',
      counted: ['2026-10-08', '2026-10-09', '2026-10-10'],
    })
  })

  it.each([
    ['2026-11-24', /晚于/],
    ['2026-11-28', /不是工作日/],
  ])('refuses %s', (newDueOn, words) => {
    expect(() => extensionExplanation('2026-11-24', newDueOn, seedCalendar)).toThrow(words)
  })
})
