import { describe, expect, it } from 'vitest'
import { checked, inventedId, sheetOf } from '../../../../support/rosterSheets.ts'

const outcomes = (headings: string[], ...rows: string[][]) => {
  const check = checked([sheetOf([headings, ...rows])])
  const persons = check.rows.map(({ row, outcome, findings }) => [row, outcome, ...findings] as const)
  return { persons, skipped: check.skipped.map(({ row, reason }) => [row, reason]) }
}
const byPost = ['拟任职位', '姓名', '出生年月', '身份证号码', '联系电话']
const bySerial = ['序号', '姓名', '性别', '身份证号', '单位']

describe('a post that looks like a footer', () => {
  it.each([
    '负责人',
    '审核岗',
    '审核专员',
    '联系人岗',
    '联系人岗位',
    '分管副局长',
    '复核岗',
    '电话接线员',
    '经办员',
    '校对',
    '汇总岗',
    '制表员',
    '说明讲解员',
    '填报专员',
    '单位负责人',
    '合计核算岗',
    '审批科科员',
    '备注员',
    '联系人',
  ])('is %s beside a person, with and without a number', (post) => {
    expect(
      outcomes(
        byPost,
        [post, '张敏', '1995-06', inventedId(1), '13800138000'],
        [post, '李雷', '1995-06', '', '13800138001'],
      ),
    ).toEqual({
      persons: [
        [2, 'accepted'],
        [3, 'rejected', 'id-missing'],
      ],
      skipped: [],
    })
  })
})

describe('lines below a list', () => {
  const person = ['1', '张敏', '', inventedId(1), '省财政厅']
  it.each<[string, string[]]>([
    ['a sum', ['合计', '', '', '1人']],
    ['a sum in the column of names', ['', '合计', '', '1人']],
    ['a summary', ['汇总', '录用1人，调任0人']],
    ['an opinion', ['审批意见', '', '同意']],
    ['an opinion of somebody', ['省委组织部意见：', '（盖章）']],
    ['who made the table, with a telephone', ['制表人', '王五', '', '13800138000']],
    ['who made the table and a labelled telephone', ['制表人：王五', '', '联系电话：', '0371-65501234']],
    ['a telephone in the column of numbers', ['填表人：王五', '', '', '联系电话：13800138000']],
    ['who checked', ['审核人：', '李某', '', '2026年11月1日']],
    ['a contact', ['联系人：', '李某', '', '13800138000']],
    ['a contact without a colon', ['联系人', '李某', '', '0371-65501234']],
    ['the numbers of the columns', ['1', '2', '3', '4', '5']],
    ['the numbers of the columns in brackets', ['（1）', '（2）', '（3）', '（4）', '（5）']],
    ['letters of the columns', ['A', 'B', 'C', 'D', 'E']],
    ['letters and numbers of the columns', ['甲', '乙', '1', '2', '3']],
    ['a note', ['注：以上人员均已公示']],
    ['a note in the column of names', ['', '本名单已公示，无异议。']],
    ['a signature', ['', '领导签字', '', '张三']],
    ['a day', ['2026年11月1日']],
  ])('are footers: %s', (_what, row) => {
    expect(outcomes(bySerial, person, row)).toEqual({ persons: [[2, 'accepted']], skipped: [[3, 'footer']] })
  })

  it('are footers where the first column is the post', () => {
    for (const row of [
      ['制表人', '王五', '', '', '13800138000'],
      ['审核人', '王五', '', '', '2026年11月1日'],
      ['负责人：', '王五'],
      ['汇总', '录用30人'],
    ])
      expect(outcomes(byPost, ['科员', '张敏', '', inventedId(1)], row).persons).toEqual([[2, 'accepted']])
  })

  it('are the small table of a summary as well', () => {
    const rows = [person, ['汇总'], ['', '录用', '', '1人'], ['', '省财政厅', '', '1'], ['', '3']]
    expect(outcomes(bySerial, ...rows).persons).toEqual([[2, 'accepted']])
  })

  it('are not a person without a number, wherever he stands', () => {
    const rows = [
      person,
      ['2', '李雷'],
      ['小计', '', '', '2人'],
      ['3', '韩梅'],
      ['4', '王伟', '', inventedId(4)],
      ['', '赵云'],
    ]
    expect(outcomes(bySerial, ...rows).persons.map(([row]) => row)).toEqual([2, 3, 5, 6, 7])
  })
})
