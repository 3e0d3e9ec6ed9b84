import { describe, expect, it } from 'vitest'
import { documentNameOf, numberNameOf } from '../../../../shared/identity/numberName.ts'
import { inventedNumber } from '../../../support/letters.ts'

describe('numberNameOf', () => {
  it.each([
    ['passport', 'E12345678', '护照'],
    ['officerCard', '南字第01234567号', '军官证'],
    ['homeReturnPermit', 'H12345678', '港澳居民来往内地通行证'],
    ['taiwanPermit', '01234567', '台湾居民来往大陆通行证'],
  ] as const)('calls the number of a %s by its own name', (document, number, name) => {
    expect(numberNameOf(number, document)).toBe(`${name}号码`)
    expect(documentNameOf(number, document)).toBe(name)
  })

  it('calls the number of a resident and of a 港澳台居民居住证 公民身份号码', () => {
    expect(numberNameOf(inventedNumber(1))).toBe('公民身份号码')
    expect(numberNameOf('810000199001010013')).toBe('公民身份号码')
    expect(numberNameOf('830000199001010019')).toBe('公民身份号码')
  })

  it('calls a permanent residence card of a foreigner by its own name', () => {
    expect(numberNameOf('911124198108030024')).toBe('外国人永久居留身份证号码')
  })
})
