import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '../../../../../shared/roster/heading/columns.ts'
import { findPersonRows } from '../../../../../shared/roster/row/personRows.ts'
import { inventedId, sheetOf } from '../../../../support/rosterSheets.ts'

const heading = ['序号', '姓名', '身份证号', '单位']
const person = (n: number, name = '张敏') => [String(n), name, inventedId(n), '省财政厅']
const read = (rows: string[][], ...rest: [Parameters<typeof sheetOf>[1]?]) => {
  const reading = findPersonRows(sheetOf(rows, ...rest))
  return {
    persons: reading.persons.map(({ row }) => row.row),
    skipped: reading.skipped.map(({ row, reason }) => [row, reason]),
  }
}

describe('findPersonRows', () => {
  it('tells preface, repeated headings, footer and blank rows from persons', () => {
    const rows = [
      ['附件1'],
      [],
      ['名单'],
      heading,
      person(1),
      [],
      ['名单（续）'],
      heading,
      person(2),
      ['3'],
      ['合计', '', '2人'],
      ['填表人：', '王五', '', '联系电话：'],
      [],
    ]
    expect(read(rows)).toEqual({
      persons: [5, 9],
      skipped: [
        [1, 'preface'],
        [2, 'blank'],
        [3, 'preface'],
        [6, 'blank'],
        [7, 'preface'],
        [8, 'header'],
        [10, 'blank'],
        [11, 'footer'],
        [12, 'footer'],
      ],
    })
  })

  it('follows a second table whose columns stand elsewhere', () => {
    const second = ['证件号码', '人员姓名']
    const reading = findPersonRows(sheetOf([heading, person(1), second, [inventedId(2), '李雷']]))
    expect(reading.persons.map(({ places }) => [places.name, places.idNumber])).toEqual([
      [1, 2],
      [1, 0],
    ])
  })

  it('skips the second row of headings that stand in two rows', () => {
    const merges = [1, 2].map((column) => ({ top: 1, bottom: 2, left: column, right: column }))
    const rows = [heading, ['', '', '', '名称'], person(1)]
    expect(read(rows, { merges })).toEqual({ persons: [3], skipped: [[2, 'header']] })
  })

  it('keeps a row with anything of a person in it, so that it is refused and not passed over', () => {
    const rows = [heading, ['1', '', '', '省财政厅'], ['', '张敏'], ['', '', '123'], ['2', '合计']]
    expect(read(rows)).toEqual({ persons: [2, 3, 4, 5], skipped: [] })
  })

  it('does not take a line across name and number for a person', () => {
    const merges = [{ top: 3, bottom: 3, left: 0, right: 3 }]
    expect(read([heading, person(1), ['', '以上人员均已公示']], { merges }).persons).toEqual([2])
  })

  it('does not list a million blank rows above a stray cell', () => {
    const sheet = sheetOf([heading, person(1)])
    const stray = { row: 1_000_000, hidden: false, cells: [{ text: '附件', kind: 'text' as const }] }
    expect(findPersonRows({ ...sheet, rows: [...sheet.rows, stray] }).skipped).toHaveLength(1)
  })

  it('lets the columns decided for the sender win over recognition, and falls back where they are absent', () => {
    const rows = [
      ['序号', '曾用姓名', '现姓名', '身份证号', '军官证号'],
      ['1', '张三', '张敏', inventedId(1), 'x'],
    ]
    const placed = (mapping: ColumnMapping) => findPersonRows(sheetOf(rows), { mapping }).persons[0]?.places
    expect(placed({ name: '现姓名', idNumber: '身份证号' })).toEqual({ name: 2, idNumber: 3 })
    expect(placed({ name: '名字', idNumber: '号' })).toMatchObject({ name: 2, idNumber: 3 })
    expect(placed({ name: '#3', idNumber: '#4' })).toEqual({ name: 2, idNumber: 3 })
  })

  it('reads a sheet without headings by column numbers', () => {
    const reading = findPersonRows(sheetOf([person(1), person(2)]), {
      mapping: { name: '#2', idNumber: '#3' },
    })
    expect(reading.persons).toHaveLength(2)
  })
})
