import { expect, it } from 'vitest'
import { checked, inventedId, sheetOf } from '../../../../support/rosterSheets.ts'

const [own, other] = [inventedId(1), inventedId(2)]

/** One person below these headings: the cell under each heading is the text after its colon. */
const read = (columns: readonly string[]) => {
  const cells = columns.map((column) => column.split('→'))
  const { rows } = checked([
    sheetOf([cells.map(([heading = '']) => heading), cells.map(([, text = '']) => text)]),
  ])
  return rows.map(({ name, idNumber, outcome, findings }) => ({ name, idNumber, outcome, findings }))
}
const fine = [{ name: '张敏', idNumber: own, outcome: 'accepted', findings: [] }]

it.each([
  [['联系人姓名→赵丽', '姓名→张敏', `身份证号→${own}`]],
  [['联系人姓名→赵丽', '拟录用人员姓名→张敏', `身份证号码→${own}`]],
  [['配偶姓名→赵丽', `配偶身份证号码→${other}`, '考生姓名→张敏', `考生身份证号码→${own}`]],
  [['父亲姓名→赵强', '本人姓名→张敏', `身份证号→${own}`]],
  [['推荐人姓名→赵强', '被推荐人姓名→张敏', `身份证号→${own}`]],
  [['姓名（配偶）→赵强', '姓名→张敏', `身份证号（配偶）→${other}`, `身份证号→${own}`]],
  [['曾用名→张三', '曾用姓名→张三', '姓名→张敏', `身份证号→${own}`]],
  [['姓名→张敏', `原身份证号码→${other}`, `现身份证号码→${own}`]],
  [['姓名→张敏', `原身份证号码→${other}`, `身份证号码→${own}`]],
  [['姓名→张敏', `一代身份证号码→410105950612001`, `第二代身份证号码→${own}`]],
  [['姓名→张敏', `准考证号→${other}`, `报名序号→${other}`, `证件号码→${own}`]],
  [['考生姓名→李雷', '姓名→张敏', `单位证件号码→${other}`, `身份证号→${own}`]],
  [['姓名→张敏', '军官证件号码→军字第1号', `证件号码→${own}`]],
  [['姓名→张敏', '证件号码→', `身份证号→${own}`]],
  [['姓名→张敏', `证件号码→${own}`, `身份证号→${own}`]],
  [['姓名→张敏', '社会保障卡号→A12345678', `身份证号→${own}`]],
])('reads the candidate among %j', (columns) => {
  expect(read(columns)).toEqual(fine)
})

it.each([
  [['姓名→张敏', `身份证号→${own}`, `身份证号→${other}`]],
  [['姓名→张敏', `身份证号→${own}`, `证件号码→${other}`]],
  [['考生姓名→张敏', '人员姓名→李雷', `身份证号→${own}`]],
  [['姓名→张敏', '姓名→李雷', `身份证号→${own}`]],
  [['姓名→张敏', `考生身份证号→${own}`, `本人身份证号→${other}`]],
])('is in doubt among %j', (columns) => {
  expect(read(columns)).toEqual([{ ...fine[0], outcome: 'doubtful', findings: ['column-ambiguous'] }])
})

it('is in doubt no longer when somebody has decided', () => {
  const sheet = sheetOf([
    ['姓名', '身份证号', '身份证号'],
    ['张敏', other, own],
  ])
  const mapping = { name: '姓名', idNumber: '身份证号#2' }
  expect(checked([sheet], { mapping }).rows).toMatchObject([
    { idNumber: own, outcome: 'accepted', findings: [] },
  ])
})

it.each([
  [['联系人姓名→赵丽', `身份证号→${own}`]],
  [['姓名→张敏', `配偶身份证号码→${other}`]],
  [['姓名→张敏', `准考证号→${other}`]],
  [['姓名→张敏', '社会保障卡号→A12345678']],
])('takes %j for no list at all', (columns) => {
  expect(read(columns)).toEqual([])
})

it.each([
  ['姓　名', '公民身份号码'],
  ['姓名：', '身份证号码：'],
  ['【姓名】', '【身份证号码】'],
  ['“姓名”', '“身份证号码”'],
  ['1.姓名', '2.身份证号码'],
  ['（1）姓名', '（2）证件号码'],
  ['①姓名', '②身份证号'],
  ['一、姓名', '二、身份证号'],
  ['*姓名', '*证件号码'],
  ['姓名（必填）', '身份证号码（必填，文本格式）'],
  ['姓名必填', '证件号码【必填项】'],
  ['【必填】姓名', '★身份证号码'],
  ['姓名 Name', '身份证号码 ID No.'],
  ['姓名/Name', 'ID Number 身份证号'],
  ['Name（姓名）', '身份证号/ID Card No.'],
  ['姓名\nFull Name', '证件号码\nID Number'],
  ['姓名', '證件號碼'],
  ['姓名', '身份證號碼'],
  ['姓名', '身分證號碼'],
  ['姓名', '社会保障号码'],
  ['姓名', '社会保障号'],
  ['姓名', '社会保障卡号'],
  ['姓名', '社会保障号码（身份证号）'],
  ['姓名', '身份证号码（18位）'],
  ['姓名', '18位身份证号码'],
  ['姓⼀名'.replace('⼀', ''), '⾝份证号码'],
  ['姓 名 *', '身份证件号码'],
  ['姓名（曾用名）', '身份证号'],
  ['Name', 'ID Number'],
])('knows %j and %j for headings', (name, number) => {
  expect(read([`${name}→张敏`, '性别 Gender→', `${number}→${own}`])).toEqual(fine)
})
