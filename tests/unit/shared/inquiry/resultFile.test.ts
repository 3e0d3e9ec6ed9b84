import { describe, expect, it } from 'vitest'
import { guessResultMapping, readResultRows, resultWords } from '../../../../shared/inquiry/resultFile.ts'
import type { Sheet } from '../../../../shared/roster/sheet.ts'

const sheetOf = (rows: readonly (readonly string[])[]): Sheet => ({
  name: null,
  title: '表1',
  hidden: false,
  hiddenColumns: [],
  merges: [],
  rows: rows.map((cells, index) => ({
    row: index + 1,
    hidden: false,
    cells: cells.map((text) => (text === '' ? null : { text, kind: 'text' as const })),
  })),
})

const sheet = sheetOf([
  ['查询结果反馈表'],
  ['姓名', '身份证号码', '查询结果'],
  ['试例甲', ' 41010119900101001x ', '未列入'],
  ['试例乙', '410101199001010029', '无'],
  ['合计：2人'],
])

describe('result files', () => {
  it('find the row that names number and result, and the words beyond doubt', () => {
    expect(guessResultMapping([sheet])).toEqual({
      sheet: 0,
      headerRow: 2,
      idColumn: 1,
      outcomeColumn: 2,
      nameColumn: 0,
      words: { 未列入: 'notListed' },
    })
  })

  it('leave 无 to the clerk and rows without number and result out', () => {
    const mapping = guessResultMapping([sheet])
    if (mapping === null) throw new Error('no mapping')
    expect(resultWords(sheet.rows, mapping)).toEqual([
      { text: '未列入', count: 1 },
      { text: '无', count: 1 },
    ])
    expect(readResultRows(sheet.rows, mapping).map((row) => [row.row, row.idNumber, row.outcome])).toEqual([
      [3, '41010119900101001X', 'notListed'],
      [4, '410101199001010029', null],
    ])
  })

  it('are not guessed without a heading for the result', () => {
    expect(guessResultMapping([sheetOf([['姓名', '身份证号码']])])).toBeNull()
  })
})
