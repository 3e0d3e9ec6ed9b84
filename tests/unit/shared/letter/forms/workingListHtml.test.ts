import { expect, it } from 'vitest'
import { type WorkingList, workingListHtml } from '../../../../../shared/letter/forms/workingListHtml.ts'
import { expectFieldsAsText, filledWith } from '../../../../support/forms.ts'
import { inventedNumber } from '../../../../support/letters.ts'

const number = inventedNumber(4)
const listOf = (fullNumbers: boolean) =>
  workingListHtml(
    filledWith<WorkingList>({
      fullNumbers,
      persons: [{ sequence: 1, name: '<x>name"', idNumber: number, purpose: '录用' }],
    }),
  )

it('shows every field of 查询工作名单 as text', () => {
  const markup = listOf(true)
  expectFieldsAsText(markup, '查询工作名单', ['receiptNumber', 'sender', 'printedBy', 'name'])
})

it('masks the working list unless full numbers are asked for', () => {
  expect(listOf(false)).not.toContain(number.slice(6, 14))
  expect(listOf(true)).toContain(`${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`)
})

it('names another document than 居民身份证 and offers 无法查询 for it alone', () => {
  const list = (document: string) =>
    workingListHtml(
      filledWith<WorkingList>({
        fullNumbers: true,
        persons: [{ sequence: 1, name: '试验甲', document, idNumber: '南字第01234567号', purpose: '录用' }],
      }),
    )
  expect(list('军官证')).toMatch(/军官证<\/span><br>南字第01234567号/u)
  expect(list('军官证')).toContain('无法查询')
  expect(list('居民身份证')).not.toMatch(/居民身份证|无法查询/u)
})
