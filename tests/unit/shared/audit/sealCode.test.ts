import { describe, expect, it } from 'vitest'
import { readSealCode } from '../../../../shared/audit/sealCode.ts'

const hex = '0123456789abcdef'.repeat(4)

describe('a 留痕验证码 as typed', () => {
  it.each([
    ['as it is', hex],
    ['in capitals', hex.toUpperCase()],
    ['in groups of four', (hex.match(/.{4}/g) ?? []).join(' ')],
    ['with hyphens and line ends', (hex.match(/.{8}/g) ?? []).join('-\r\n')],
    ['full-width with full-width hyphens', (hex.match(/.{4}/g) ?? []).map(fullWidth).join('－')],
    ['with dashes and a full-width blank', (hex.match(/.{16}/g) ?? []).join('—　')],
  ])('is read %s', (_, typed) => {
    expect(readSealCode(typed)).toEqual({ ok: true, hex })
  })

  it.each([
    ['', '请输入留痕验证码'],
    [hex.slice(1), '少 1 位'],
    [`${hex}0`, '多 1 位'],
    [`${hex.slice(1)}O`, '“o”'],
  ])('is refused: %j', (typed, sentence) => {
    const read = readSealCode(typed)
    expect(read.ok ? '' : read.sentence).toContain(sentence)
  })
})

const fullWidth = (text: string) =>
  [...text].map((digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')
