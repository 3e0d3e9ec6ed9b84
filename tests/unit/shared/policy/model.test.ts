import { describe, expect, it } from 'vitest'
import { deliveredPolicy, policyObstacle, policyOn } from '../../../../shared/policy/model.ts'

const policy = (effectiveFrom: string, regime: 'four' | 'fiveByCheck' | 'fiveBySign') => ({
  ...{ effectiveFrom, regime, basis: '本中心决定' },
})

describe('the policy of a file', () => {
  const five = policy('2026-12-01', 'fiveByCheck')
  const back = policy('2027-02-01', 'four')
  const instead = policy('2027-02-01', 'fiveBySign')

  it.each([
    ['before anything was decided', '2026-11-30', deliveredPolicy],
    ['from its first day on', '2026-12-01', five],
    ['until the next one', '2027-01-31', five],
    ['the later decision of two for one day', '2027-02-01', instead],
  ])('is what was in force when it was begun: %s', (_, day, wanted) => {
    expect(policyOn([five, back, instead], day)).toBe(wanted)
  })

  it('does not depend on the order in which the days were decided', () => {
    expect(policyOn([back, five], '2026-12-15')).toBe(five)
    expect(policyOn([back, five], '2027-03-01')).toBe(back)
  })
})

describe('a policy that two people would decide', () => {
  const now = { today: '2026-11-20', people: 6, before: 'four' } as const

  it.each([
    ['today', '2026-11-20', 'fiveByCheck', {}, '须晚于今天'],
    ['a day that is over', '2026-11-01', 'four', {}, '须晚于今天'],
    ['what holds already', '2026-12-01', 'four', {}, '不必再办'],
    ['五人制 with five people', '2026-12-01', 'fiveByCheck', { people: 5 }, '现有可办理人员 5 人，少于 6 人'],
    ['五人制 with five people', '2026-12-01', 'fiveBySign', { people: 5 }, '不能定为五人制'],
  ] as const)('is refused: %s', (...[, effectiveFrom, regime, changes, words]) => {
    expect(policyObstacle({ regime, effectiveFrom }, { ...now, ...changes })).toContain(words)
  })

  it('is taken from tomorrow on with six people, and 四人制 with fewer', () => {
    expect(policyObstacle({ regime: 'fiveBySign', effectiveFrom: '2026-11-21' }, now)).toBeNull()
    const few = { ...now, people: 3, before: 'fiveByCheck' } as const
    expect(policyObstacle({ regime: 'four', effectiveFrom: '2026-11-21' }, few)).toBeNull()
  })
})
