import { describe, expect, it } from 'vitest'
import {
  blindObstacle,
  checkObstacle,
  pairVerdict,
  settleObstacle,
  stateAfterCheck,
} from '../../../../shared/verification/duties.ts'
import { human } from '../../../support/human.ts'

const person = (userId: number, ...roles: ('verifier' | 'inquirer' | 'signer')[]) => ({
  userId,
  human: human(userId),
  roles,
})

describe('who may check', () => {
  it('keeps the one who entered from checking', () => {
    expect(checkObstacle({ enteredBy: human(1) }, human(1))).toContain('本人登记')
    expect(checkObstacle({ enteredBy: human(1) }, human(2))).toBeNull()
  })

  it('keeps the one who saw the first result from checking blindly', () => {
    expect(blindObstacle({ enteredBy: human(1), wasShown: true }, human(2))).toContain('不能再背靠背')
    expect(blindObstacle({ enteredBy: human(1), wasShown: false }, human(2))).toBeNull()
    expect(blindObstacle({ enteredBy: human(2), wasShown: false }, human(2))).toContain('本人登记')
  })

  it.each([
    ['one person twice', person(2, 'verifier'), person(2, 'verifier')],
    ['nobody but the enterer as checker', person(1, 'verifier', 'inquirer'), person(2, 'inquirer')],
    ['a partner without a post in this', person(2, 'verifier'), person(3, 'signer')],
  ])('refuses a pair with %s', (_, one, other) => {
    expect(pairVerdict({ enteredBy: human(1) }, [one, other])).toMatchObject({ kind: 'mayNot' })
  })

  it('names the one who did not enter as the checker, whoever is logged in', () => {
    const enterer = person(1, 'inquirer', 'verifier')
    const other = person(2, 'verifier')
    const may = { kind: 'may', checkerId: 2, coSignerId: 1 }
    expect(pairVerdict({ enteredBy: human(1) }, [enterer, other])).toEqual(may)
    expect(pairVerdict({ enteredBy: human(1) }, [other, enterer])).toEqual(may)
  })

  it('wants a third person to settle', () => {
    const people = { enteredBy: human(1), checker: human(2), coSigner: human(3) }
    for (const userId of [1, 2, 3]) expect(settleObstacle(people, human(userId))).toContain('第三人')
    expect(settleObstacle(people, human(4))).toBeNull()
  })

  it('sends listed persons to 复审 and never lets 待核实 through', () => {
    expect(stateAfterCheck('listed')).toBe('underReview')
    expect(stateAfterCheck('notListed')).toBe('concluded')
    expect(stateAfterCheck('unqueryable')).toBe('returned')
    expect(() => stateAfterCheck('pending')).toThrow('待核实')
  })
})
