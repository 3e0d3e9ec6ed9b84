import { expect, it } from 'vitest'
import { recognizeHeadings } from '../../../../../shared/roster/heading/columns.ts'
import { sheetOf } from '../../../../support/rosterSheets.ts'

const rowOf = (headings: string[]) => {
  const [row] = sheetOf([headings]).rows
  if (row === undefined) throw new Error('no headings given')
  return row
}

it.each([
  [['序号', '姓  名', '性别', '公民身份号码', '招录单位', '职位名称', '联系电话', '准考证号']],
  [['编号', '考生姓名', '性 别', '居民身份证号码', '拟录用单位', '拟任职位']],
  [['No.', '姓名*', '性别', '有效证件号码（18位）', '用人单位名称', '报考职位', '考点电话']],
])('finds the usual columns among %j', (headings) => {
  expect(recognizeHeadings(rowOf(headings))).toEqual({
    serial: 0,
    name: 1,
    sex: 2,
    idNumber: 3,
    employer: 4,
    position: 5,
  })
})

it('prefers the unit somebody goes to, and takes both meanings of 类别 apart', () => {
  const headings = [
    '工作单位',
    '姓名',
    '证件类型',
    '证件号码',
    '拟调任单位及职务',
    '类别（录用/调任）',
    '备注',
    '出生年月',
  ]
  expect(recognizeHeadings(rowOf(headings))).toEqual({
    name: 1,
    idType: 2,
    idNumber: 3,
    employer: 4,
    purpose: 5,
    remarks: 6,
    birthDate: 7,
  })
})

it.each([
  [['序号', '姓名', '准考证号']],
  [['单位', '身份证号']],
  [['姓名：张三', '身份证号：1']],
  [['证件类型', '姓名']],
])('does not take %j for headings', (headings) => {
  expect(recognizeHeadings(rowOf(headings))).toBeNull()
})
