import { expect, it } from 'vitest'
import { readPersonName } from '../../../../shared/identity/personName.ts'
import { isLookAlike, nameProposal, unifiedName } from '../../../../shared/identity/unifiedName.ts'

const everyOf = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index))

it.each([
  ['Kangxi radicals', '⽅志强', '方志强'],
  ['several of them', '⾼⽂博', '高文博'],
  ['a radical of a rare character', '李⼪明', '李尢明'],
  ['the radicals supplement', '李⻩华', '李黄华'],
  ['a simplified radical', '⻢云', '马云'],
  ['compatibility ideographs', '\uf9e1\uf90a', '李金'],
  ['the compatibility supplement', '\u{2f81a}平', '冬平'],
  ['a variation selector', '李葛\u{e0100}', '李葛'],
  ['a short variation selector', '李\ufe00明', '李明'],
  ['a stroke', '㇐凡', '一凡'],
  ['Hangzhou numerals', '李〸', '李十'],
])('proposes what is meant by %s and makes the row doubtful, never rare', (_what, written, meant) => {
  expect(nameProposal(written)).toBe(meant)
  expect(readPersonName(written)).toEqual({ name: written, remarks: ['name-suspicious'] })
  expect(unifiedName(meant)).toBe(meant)
})

it.each(['张敏', '姜刚堃', '李\u{20164}', '李〇', '李\u{31350}', '阿迪力·买买提', '李\ue863'])(
  'proposes nothing for %s',
  (name) => {
    expect(nameProposal(name)).toBeNull()
  },
)

it('knows every radical and compatibility ideograph, and lets the twelve unified ones among them be', () => {
  const unifiedTwelve = '﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩'
  const assigned = /^\p{Assigned}$/u
  const plain = [
    ...everyOf(0x2e80, 0x2ef3),
    ...everyOf(0x2f00, 0x2fd5),
    ...everyOf(0xf900, 0xfad9),
    ...everyOf(0x2f800, 0x2fa1d),
  ].filter((character) => assigned.test(character) && !isLookAlike(character))
  expect(plain.join('')).toBe(unifiedTwelve)
  // U+2E80 is a shape without an ideograph of its own.
  expect(readPersonName('⺀').remarks).toEqual(['name-suspicious'])
  for (const name of unifiedTwelve) expect(readPersonName(name).remarks).toEqual(['name-rare-glyph'])
})
