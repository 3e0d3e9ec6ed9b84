import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pasteToSheet } from '../../../../../shared/roster/typed/pasteToSheet.ts'
import { checked, inventedId } from '../../../../support/rosterSheets.ts'

const textsOf = (text: string) =>
  pasteToSheet(text).rows.map(({ row, cells }) => [row, ...cells.map((c) => c?.text ?? '')])

it('reads rows and cells as WPS and Excel copy them', () => {
  expect(textsOf('姓名\t身份证号\r\n张敏\t1\r\n\r\n"李""雷\n二"\t2\r\n')).toEqual([
    [1, '姓名', '身份证号'],
    [2, '张敏', '1'],
    [4, '李"雷\n二', '2'],
  ])
})

it('takes a stray quote for a character', () => {
  expect(textsOf('张"敏\t"x"y\tz"')).toEqual([[1, '张"敏', '"x"y', 'z"']])
})

it('gives back every grid that a spreadsheet would copy', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '张', '"', '\n', ' ', '1'), maxLength: 5 })
  const quote = (text: string) => (/["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (grid) => {
        const clipboard = `${grid.map((row) => row.map(quote).join('\t')).join('\r\n')}\r\n`
        const expected = grid.flatMap((row, index) =>
          row.some((text) => text !== '') ? [[index + 1, ...row]] : [],
        )
        expect(textsOf(clipboard)).toEqual(expected)
      },
    ),
  )
})

it('lets the check refuse what the office program had damaged or computes', () => {
  const text = `姓名\t身份证号\n张敏\t4.10105E+17\n李雷\t=A1\n韩梅\t${inventedId(1)}`
  expect(checked([pasteToSheet(text)]).rows.map(({ findings }) => findings)).toEqual([
    ['id-scientific'],
    ['formula-cell'],
    [],
  ])
})
