import { expect, it } from 'vitest'
import {
  type RegisterPrint,
  registerColumns,
  registerHtml,
} from '../../../../../shared/letter/forms/registerHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'

it('shows every field of 收文登记簿 as text', () => {
  const markup = registerHtml(filledWith<RegisterPrint>({ kind: 'incoming', rows: [['<x>cell"']] }))
  expectFieldsAsText(markup, '收文登记簿', ['centre', 'period', 'printedBy', 'cell'])
})

it('has the columns of the paper registers', () => {
  expect(registerColumns.incoming.columns.slice(0, 13).join()).toBe(
    '收文号,收文日期,来文机关,来文字号,文件标题,附件,份数,密级,承办单位,签收人,复文号,归卷日期,归入卷号',
  )
  expect(registerColumns.outgoing.columns.slice(0, 11).join()).toBe(
    '顺序号,发文日期,发文字号,文件标题,附件,密级,份数,发往机关,签收人,归卷日期,归入卷号',
  )
  expect(registerColumns.sealUse.columns).toHaveLength(11)
})
