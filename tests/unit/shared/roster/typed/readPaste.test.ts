import { expect, it } from 'vitest'
import { pastedRows, readPaste } from '../../../../../shared/roster/typed/readPaste.ts'
import { inventedId } from '../../../../support/rosterSheets.ts'

const [a, b] = [inventedId(1), inventedId(2)]
const block = (...rows: string[][]) => rows.map((cells) => cells.join('\t')).join('\r\n')
const read = (text: string) => {
  const reading = readPaste(text)
  return reading && pastedRows(reading, reading.columns)
}

it('reads the columns by their headings: 序号 is no name, the headings and the sum are nobody', () => {
  const text = block(
    ['附件1 名单'],
    ['序号', '姓名', '性别', '联系人姓名', '身份证号码', '拟录用单位', '拟任职位'],
    ['1', '张敏', '女', '赵丽', a, '省财政厅', '科员'],
    ['2', '李雷', '男', '赵强', b, '省水利厅', '科员'],
    ['合计', '2人'],
  )
  expect(read(text)).toEqual({
    rows: [
      { name: '张敏', idNumber: a, sex: '女', employer: '省财政厅', position: '科员' },
      { name: '李雷', idNumber: b, sex: '男', employer: '省水利厅', position: '科员' },
    ],
    others: 3,
  })
})

it('reads the columns by what they hold where there are no headings', () => {
  expect(read(block(['1', '张敏', '女', a], ['2', '李雷', '男', b]))?.rows).toEqual([
    { name: '张敏', idNumber: a, sex: '女' },
    { name: '李雷', idNumber: b, sex: '男' },
  ])
  expect(read(block(['1', a, '张敏']))?.rows).toEqual([{ name: '张敏', idNumber: a }])
})

it('reads both sides of a page of two columns', () => {
  const text = block(['姓名', '身份证号', '姓名', '身份证号'], ['张敏', a, '李雷', b])
  expect(read(text)?.rows.map(({ name }) => name)).toEqual(['张敏', '李雷'])
})

it('keeps a person whose number is damaged or missing', () => {
  const text = block(['序号', '姓名', '身份证号'], ['1', '张敏', '4.10105E+17'], ['2', '李雷', ''])
  expect(read(text)?.rows).toEqual([
    { name: '张敏', idNumber: '4.10105E+17' },
    { name: '李雷', idNumber: '' },
  ])
})

it.each([
  ['one column', '张敏\r\n李雷'],
  ['two columns without a number', '张敏\t女\r\n李雷\t男'],
  ['two columns of numbers', `张敏\t${a}\t${b}`],
])('leaves %s to be pasted where the caret stands', (_what, text) => {
  expect(readPaste(text)).toBeNull()
})
