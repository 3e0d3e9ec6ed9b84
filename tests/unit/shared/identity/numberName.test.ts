import { describe, expect, it } from 'vitest'
import { numberNameOf } from '../../../../shared/identity/numberName.ts'
import { inventedNumber } from '../../../support/letters.ts'

describe('numberNameOf', () => {
  it('calls the number of a resident and of a 港澳台居民居住证 公民身份号码', () => {
    expect(numberNameOf(inventedNumber(1))).toBe('公民身份号码')
    expect(numberNameOf('810000199001010013')).toBe('公民身份号码')
    expect(numberNameOf('830000199001010019')).toBe('公民身份号码')
  })

  it('calls a permanent residence card of a foreigner by its own name', () => {
    expect(numberNameOf('911124198108030024')).toBe('外国人永久居留身份证号码')
  })
})
