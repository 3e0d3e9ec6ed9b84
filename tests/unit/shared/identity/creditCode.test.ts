import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeCheckCharacter, readCreditCode } from '../../../../shared/identity/creditCode.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const codes = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''))
  .map((seventeen) => seventeen + creditCodeCheckCharacter(seventeen))

describe('readCreditCode', () => {
  it('agrees with the worked example of GB 32100', () => {
    expect(readCreditCode('91350100M000100Y43')).toEqual({ code: '91350100M000100Y43', findings: [] })
    expect(readCreditCode('91350100M000100Y4Z').findings).toEqual(['uscc-character'])
    expect(readCreditCode('91350100M000100Y44').findings).toEqual(['uscc-checksum'])
  })

  it('accepts every code with its own check character, among them those whose sum is a multiple of 31', () => {
    fc.assert(
      fc.property(codes, (code) => {
        expect(readCreditCode(code)).toEqual({ code, findings: [] })
      }),
    )
    expect(creditCodeCheckCharacter('00000000000000000')).toBe('0')
  })

  it('refuses every code with one character changed', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...alphabet), (code, at, other) => {
        fc.pre(code[at] !== other)
        expect(readCreditCode(code.slice(0, at) + other + code.slice(at + 1)).code).toBeNull()
      }),
    )
  })

  it.each([
    ['', 'uscc-missing'],
    ['91350100M000100Y4', 'uscc-length'],
    ['91350100M000100YI3', 'uscc-character'],
  ])('names the fault of %s', (raw, fault) => {
    expect(readCreditCode(raw)).toEqual({ code: null, findings: [fault] })
  })

  it('reads through blanks, small letters and full-width forms', () => {
    expect(readCreditCode(' 91350100m000100y４３')).toEqual({
      code: '91350100M000100Y43',
      findings: ['whitespace-removed', 'full-width-normalized', 'uscc-case-normalized'],
    })
  })
})
