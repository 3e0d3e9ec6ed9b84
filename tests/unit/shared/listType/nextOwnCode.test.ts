import { describe, expect, it } from 'vitest'
import { nextOwnCode } from '../../../../shared/listType/nextOwnCode.ts'

describe('nextOwnCode', () => {
  it.each([
    [['research', 'customs'], 'own001'],
    [['own001', 'customs', 'own007'], 'own008'],
    [['own999'], 'own1000'],
    [['ownership'], 'own001'],
  ])('after %o is %s', (codes, next) => {
    expect(nextOwnCode(codes)).toBe(next)
  })
})
