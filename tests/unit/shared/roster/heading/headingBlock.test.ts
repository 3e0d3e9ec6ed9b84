import { describe, expect, it } from 'vitest'
import type { SheetMerge } from '../../../../../shared/roster/sheet.ts'
import { checked, inventedId, sheetOf } from '../../../../support/rosterSheets.ts'

const over = (row: number, left: number, right: number): SheetMerge => ({
  top: row,
  bottom: row,
  left,
  right,
})
const down = (column: number): SheetMerge => ({ top: 1, bottom: 2, left: column, right: column })
const read = (rows: string[][], merges: SheetMerge[] = []) =>
  checked([sheetOf(rows, { merges })]).rows.map(({ row, name, idNumber, outcome }) => [
    row,
    name,
    idNumber,
    outcome,
  ])
const [a, b] = [inventedId(1), inventedId(2)]

describe('headings over two rows', () => {
  it.each<[string, string[][], SheetMerge[]]>([
    [
      'a group above them',
      [
        ['序号', '基本信息', '', '', '拟任职位'],
        ['', '姓名', '性别', '身份证号', ''],
        ['1', '张敏', '', a, '科员'],
      ],
      [over(1, 1, 3), down(0)],
    ],
    [
      'the name above, the number below',
      [
        ['序号', '姓名', '证件信息', ''],
        ['', '', '证件类型', '证件号码'],
        ['1', '张敏', '身份证', a],
      ],
      [over(1, 2, 3), down(1)],
    ],
    [
      'the same in a text file, which has no merges',
      [
        ['序号', '姓名', '证件信息', ''],
        ['', '', '证件类型', '证件号码'],
        ['1', '张敏', '身份证', a],
      ],
      [],
    ],
    [
      'a word in two halves',
      [
        ['序号', '姓', '身份证'],
        ['', '名', '号码'],
        ['1', '张敏', a],
      ],
      [],
    ],
    [
      'a title and a line of the unit above them',
      [
        ['附件1：拟录用人员名单'],
        ['单位：省财政厅', '', '2026年11月'],
        ['姓名', '证件信息', ''],
        ['', '证件类型', '证件号码'],
        ['张敏', '身份证', a],
      ],
      [],
    ],
    [
      'another language below',
      [
        ['序号', '姓名', '身份证号'],
        ['No.', 'Name', 'ID Number'],
        ['1', '张敏', a],
      ],
      [],
    ],
  ])('reads the person below %s', (_what, rows, merges) => {
    expect(read(rows, merges)).toEqual([[rows.length, '张敏', a, 'accepted']])
  })

  it('reads the candidate and not the spouse by the groups above', () => {
    const rows = [
      ['序号', '配偶信息', '', '本人信息', ''],
      ['', '姓名', '身份证号', '姓名', '身份证号'],
      ['1', '李雷', b, '张敏', a],
    ]
    expect(read(rows, [over(1, 1, 2), over(1, 3, 4)])).toEqual([[3, '张敏', a, 'accepted']])
    const alone = [
      ['', '', '', '家属', ''],
      ['序号', '姓名', '身份证号', '姓名', '身份证号'],
      ['1', '张敏', a, '李雷', b],
    ]
    expect(read(alone, [over(1, 3, 4)])).toEqual([[3, '张敏', a, 'accepted']])
  })
})

describe('a page of two columns', () => {
  const heading = ['序号', '姓名', '身份证号', '序号', '姓名', '身份证号']

  it('is read on both sides, and a short right side is nobody', () => {
    const rows = [
      heading,
      ['1', '张敏', a, '3', '李雷', b],
      ['2', '韩梅', inventedId(3)],
      ['', '合计', '3人'],
    ]
    expect(read(rows)).toEqual([
      [2, '张敏', a, 'accepted'],
      [2, '李雷', b, 'accepted'],
      [3, '韩梅', inventedId(3), 'accepted'],
    ])
  })

  it.each([
    [['姓名', '身份证号', '姓名', '身份证号']],
    [['姓名1', '身份证号1', '姓名2', '身份证号2']],
    [['身份证号', '姓名', '身份证号', '姓名']],
  ])('is known by %j', (headings) => {
    const isNameFirst = headings[0]?.startsWith('姓')
    const row = isNameFirst ? ['张敏', a, '李雷', b] : [a, '张敏', b, '李雷']
    expect(read([headings, row]).map(([, name, number]) => [name, number])).toEqual([
      ['张敏', a],
      ['李雷', b],
    ])
  })

  it('refuses a person of the right side without a number', () => {
    expect(read([heading, ['1', '张敏', a, '2', '李雷', '']])).toEqual([
      [2, '张敏', a, 'accepted'],
      [2, '李雷', null, 'rejected'],
    ])
  })
})

describe('one person’s form', () => {
  it.each([
    [
      [
        ['姓名', '张敏', '性别', '女'],
        ['出生年月', '1995-06', '身份证号码', a],
        ['拟任职务', '科员'],
      ],
    ],
    [
      [
        ['姓名', '张敏', '身份证号', a],
        ['民族', '汉', '政治面貌', '党员'],
      ],
    ],
    [
      [
        ['姓名', '张敏'],
        ['身份证号', a],
      ],
    ],
    [
      [
        ['姓名', '张敏', '身份证号', ''],
        ['民族', '汉', '政治面貌', '党员'],
      ],
    ],
  ])('is no list: %j', (rows) => {
    const { rows: persons, sheets } = checked([sheetOf(rows)])
    expect(persons).toEqual([])
    expect(sheets[0]).toMatchObject({ isForm: true, isRoster: false, unreadRows: rows.length })
  })
})
