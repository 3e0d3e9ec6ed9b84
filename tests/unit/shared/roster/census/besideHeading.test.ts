import { describe, expect, it } from 'vitest'
import { isBesideHeading } from '../../../../../shared/roster/census/besideHeading.ts'

describe('what stands beside a person', () => {
  it.each([
    '准考证号',
    '报名序号',
    '银行账号',
    '电话',
    '联系 电话',
    '原身份证号码',
    '配偶身份证号码',
    '父亲证件号码',
    '护照号',
    '统一社会信用代码',
    '笔试准考证号码：',
  ])('is what %s names', (heading) => {
    expect(isBesideHeading(heading)).toBe(true)
  })

  it.each([
    '',
    '证件号码',
    '身份证号',
    '现身份证号码',
    '本人身份证号',
    '公民身份号码（18位）',
    '社会保障号码',
    '身份證號碼',
    'ID No.',
    '备注',
    '单位',
    '姓名',
  ])('is never what %s names', (heading) => {
    expect(isBesideHeading(heading)).toBe(false)
  })
})
