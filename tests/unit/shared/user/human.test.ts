import { describe, expect, it } from 'vitest'
import { countHumans, isAmong, isSameHuman } from '../../../../shared/user/human.ts'
import { human } from '../../../support/human.ts'

describe('humans', () => {
  it('are the same by their record alone', () => {
    expect(isSameHuman(human(3), human(3))).toBe(true)
    expect(isSameHuman(human(3), human(4))).toBe(false)
    expect(isAmong([human(1), null, human(4)], human(4))).toBe(true)
    expect(isAmong([null], human(4))).toBe(false)
  })

  it('are counted once each', () => {
    expect(countHumans([])).toBe(0)
    expect(countHumans([human(1), human(2), human(1), human(3), human(2)])).toBe(3)
  })

  it('cannot be compared with the id of an account', () => {
    const account = 3
    // @ts-expect-error an account is no human
    expect(account === human(3)).toBeDefined()
    // @ts-expect-error nor does one go where a human is asked for
    expect(isSameHuman(account, human(4))).toBe(false)
  })
})
