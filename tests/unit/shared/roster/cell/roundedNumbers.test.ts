import { expect, it } from 'vitest'
import { checkCharacter } from '../../../../../shared/identity/checkCharacter.ts'
import { checked, inventedId, sheetOf } from '../../../../support/rosterSheets.ts'

// Numbers that end in 000 and pass their check, one after another.
const rounded = Array.from(
  { length: 28 },
  (_, index) => `410105199501${String(index + 1).padStart(2, '0')}00`,
)
  .flatMap((start) =>
    ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => start.slice(0, 14) + digit),
  )
  .map((fifteen) => `${fifteen}00`)
  .filter((seventeen) => checkCharacter(seventeen) === '0')
  .map((seventeen) => `${seventeen}0`)

const findings = (numbers: readonly string[], isText: boolean) => {
  const sheet = sheetOf([['姓名', '身份证号'], ...numbers.map((number) => ['张敏', number])])
  return checked([sheet], { isText }).rows.map((row) => [row.outcome, row.idNumber === null, ...row.findings])
}
const [a = '', b = ''] = rounded
const broken = `${a.slice(0, 14)}${(Number(a[14]) + 1) % 10}000`
const plain = Array.from({ length: 7 }, (_, index) => inventedId(index + 1))
const good = ['accepted', false]

it('refuses rounded numbers of a text file that pass their check, the others stay what they are', () => {
  expect(findings([a, b, broken, ...plain.slice(0, 2)], true)).toEqual([
    ['rejected', true, 'id-numeric-cell'],
    ['rejected', true, 'id-numeric-cell'],
    ['rejected', true, 'id-checksum'],
    good,
    good,
  ])
})

it('needs two of them and a quarter of the list', () => {
  expect(findings([a, ...plain.slice(0, 2)], true)).toEqual([good, good, good])
  expect(findings([a, b, ...plain.slice(0, 6)], true)[0]).toEqual(['rejected', true, 'id-numeric-cell'])
  expect(findings([a, b, ...plain], true).every(([outcome]) => outcome === 'accepted')).toBe(true)
})

it('says nothing of a workbook, where a text cell keeps every digit', () => {
  expect(findings([a, b], false)).toEqual([good, good])
})
