import { describe, expect, it } from 'vitest'
import { sheetSetAside } from '../../../../../shared/roster/row/personRows.ts'
import { checked, inventedId, sheetOf } from '../../../../support/rosterSheets.ts'

const heading = ['序号', '姓名', '身份证号']
const person = (n: number, name = '张敏') => [String(n), name, inventedId(n)]
const numbersOf = (sheets: Parameters<typeof checked>[0]) => checked(sheets).rows.map(({ serial }) => serial)
const first = sheetOf([heading, person(1), person(2)], { name: '一' })

describe('a sheet without headings of its own', () => {
  it.each([
    ['goes on with the columns of the first', [person(3), person(4)], ['1', '2', '3', '4']],
    ['has a title above', [['名单（续）'], person(3)], ['1', '2', '3']],
    ['has a title in the column of names', [['', '续表'], person(3)], ['1', '2', '3']],
    ['begins with somebody without a number', [['3', '李雷', ''], person(4)], ['1', '2', '3', '4']],
    ['ends in a footer', [person(3), ['合计', '', '3人']], ['1', '2', '3']],
    ['has its numbers elsewhere', [['张敏', inventedId(3)]], ['1', '2']],
    ['has one number elsewhere', [person(3), ['4', inventedId(4), '张敏']], ['1', '2']],
    ['has no names beside the numbers', [['3', '13800138000', inventedId(3)]], ['1', '2']],
    ['has other headings', [['序号', '家属姓名', '家属身份证号'], person(3)], ['1', '2']],
    ['is a list of others by its title', [['联系人名单'], person(3)], ['1', '2']],
    ['has two numbers in a row', [[...person(3), inventedId(9)]], ['1', '2']],
    ['has no number at all', [['3', '张敏', '']], ['1', '2']],
  ])('is read or left when it %s', (_what, rows, serials) => {
    const check = checked([first, sheetOf(rows, { name: '二' })])
    expect(check.rows.map(({ serial }) => serial)).toEqual(serials)
    const isLeft = serials.length === 2
    expect(check.sheets[1]).toMatchObject({ isRoster: !isLeft, unreadRows: isLeft ? rows.length : 0 })
  })

  it('is left when it is called 家属 or 联系人', () => {
    expect(numbersOf([first, sheetOf([person(3)], { name: '家属' })])).toEqual(['1', '2'])
  })

  it('goes on where the first sheet has none and a later one has', () => {
    expect(numbersOf([sheetOf([person(3)], { name: '零' }), first])).toEqual(['3', '1', '2'])
  })

  it('goes on with both sides of a page of two columns', () => {
    const two = sheetOf(
      [
        [...heading, ...heading],
        [...person(1), ...person(2)],
      ],
      { name: null },
    )
    expect(numbersOf([two, sheetOf([[...person(3), ...person(4)], person(5)], { name: null })])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ])
  })
})

describe('what is set aside', () => {
  it.each(['放弃人员', '备选', '递补人员名单', '撤回名单', '作废'])(
    'is a sheet without headings called %s',
    (name) => {
      const check = checked([first, sheetOf([person(3)], { name })])
      expect(check.rows).toHaveLength(2)
      expect(check.sheets[1]).toMatchObject({ setAside: 'title', isRoster: false, unreadRows: 1 })
      expect(check.sheets[1]?.unread).toEqual([{ row: 1, reason: 'second-list' }])
    },
  )

  it.each(['附件2 递补人员名单', '2026年度自愿放弃录用资格人员名单', '（备选人选）'])(
    'is a sheet without headings under the title %s',
    (title) => {
      const sheet = sheetOf([[title], person(3)], { name: '二' })
      expect(checked([first, sheet]).sheets[1]).toMatchObject({ setAside: 'title', unreadRows: 2 })
      expect(sheetSetAside(sheet)).toBe('title')
      expect(numbersOf([sheet, first])).toEqual(['1', '2'])
      expect(checked([first, sheet], { chosenSheets: [1] }).rows.map(({ serial }) => serial)).toEqual([
        '1',
        '2',
        '3',
      ])
    },
  )

  it('is a hidden sheet without headings, until somebody chooses it', () => {
    const hidden = sheetOf([person(3)], { name: '二', hidden: true })
    const check = checked([first, hidden])
    expect(check.rows).toHaveLength(2)
    expect(check.sheets[1]?.unread).toEqual([{ row: 1, reason: 'hidden-part' }])
    const chosen = checked([first, hidden], { chosenSheets: [1] }).rows
    expect(chosen.map(({ findings }) => findings)).toEqual([[], [], ['hidden-row']])
  })

  it('is no list with headings of its own, which says itself what it is', () => {
    expect(numbersOf([first, sheetOf([heading, person(3)], { name: '递补' })])).toEqual(['1', '2', '3'])
    const rows = [['拟录用人员名单'], heading, person(1), ['递补人员名单'], heading, person(2)]
    expect(numbersOf([sheetOf(rows)])).toEqual(['1', '2'])
  })

  it('is what goes on below such a title on the same sheet, up to the next title or headings', () => {
    const rows = [heading, person(1), ['以下为递补人员'], person(2), ['三、其他拟录用人员'], person(3)]
    const check = checked([sheetOf(rows)])
    expect(check.rows.map(({ serial }) => serial)).toEqual(['1', '3'])
    expect(check.sheets[0]?.unread).toEqual([{ row: 4, reason: 'second-list' }])
    expect(numbersOf([sheetOf([...rows.slice(0, 4), heading, person(3)])])).toEqual(['1', '3'])
  })

  it.each([
    '拟录用人员名单（不含放弃人员）',
    '说明：放弃资格的人员另行报送',
    '注：递补人员见附件3',
    '拟录用人员名单',
  ])('is nothing because of the line %s', (line) => {
    expect(numbersOf([first, sheetOf([[line], person(3)])])).toEqual(['1', '2', '3'])
    expect(numbersOf([sheetOf([heading, person(1), [line], person(2)])])).toEqual(['1', '2'])
  })
})
