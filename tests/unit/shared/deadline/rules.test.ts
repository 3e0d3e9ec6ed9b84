import { describe, expect, it } from 'vitest'
import { DeadlineRule, deadlineRules, ruleCodes } from '../../../../shared/deadline/rules.ts'

describe('deadlineRules', () => {
  it('hold the limits of the notice', () => {
    const limits = Object.fromEntries(
      deadlineRules.map((rule) => [rule.code, [rule.party, rule.workingDays]]),
    )
    expect(limits).toEqual({
      R1: ['centre', 3],
      O1: ['unit', 7],
      O2: ['candidate', 7],
      O3: ['unit', 3],
      O4: ['centre', 3],
      N1: ['nationalCentre', null],
      O5: ['centre', 3],
      O6: ['unit', 3],
    })
  })

  it('end our own clocks with the letter leaving the house', () => {
    const ours = deadlineRules.filter((rule) => rule.party === 'centre')
    expect(ours.map((rule) => rule.code)).toEqual(['R1', 'O4', 'O5'])
    expect(ours.every((rule) => rule.endingAct.endsWith('发出'))).toBe(true)
  })

  it('are well formed, one edition per code and version', () => {
    expect(deadlineRules.map((rule) => DeadlineRule.parse(rule))).toEqual(deadlineRules)
    expect(new Set(deadlineRules.map((rule) => `${rule.code}/${rule.version}`)).size).toBe(
      deadlineRules.length,
    )
    expect(new Set(deadlineRules.map((rule) => rule.code))).toEqual(new Set(ruleCodes))
  })
})
