import { describe, expect, it } from 'vitest'
import {
  differencesBetween,
  type Entry,
  entryDifferences,
  isTailOf,
  splitTail,
} from '../../../../shared/verification/compare.ts'

const court = {
  listTypeCode: 'debtor',
  listName: '失信被执行人名单',
  authority: '某某市中级人民法院',
  status: 'current',
} as const
const tax = {
  listTypeCode: 'tax',
  listName: '重大税收违法失信主体',
  authority: '某某市税务局',
  status: 'current',
} as const
const idNumber = '11010519491231002X'
const notListed: Entry = { outcome: 'notListed', listings: [] }
const listed = (...listings: Entry['listings'][number][]): Entry => ({ outcome: 'listed', listings })

describe('differencesBetween', () => {
  it('agrees when outcome and last four are the same', () => {
    expect(differencesBetween({ ...notListed, idNumber }, { ...notListed, idTail: '002X' })).toEqual([])
  })

  it('takes a small or wide letter for the same tail', () => {
    expect(isTailOf(idNumber, '002x')).toBe(true)
    expect(isTailOf(idNumber, '００２Ｘ')).toBe(true)
    expect(isTailOf(idNumber, '02X')).toBe(false)
    expect(isTailOf(idNumber, '')).toBe(false)
  })

  it.each([
    ['another outcome', notListed, listed(court), '002X', ['outcome']],
    ['待核实 against 未列入', notListed, { outcome: 'pending', listings: [] } as Entry, '002X', ['outcome']],
    ['another tail', notListed, notListed, '0021', ['idTail']],
    [
      'another authority',
      listed(court),
      listed({ ...court, authority: '某某区人民法院' }),
      '002X',
      ['listings'],
    ],
    ['another list', listed(court), listed({ ...court, listTypeCode: 'other' }), '002X', ['listings']],
    ['another name', listed(court), listed({ ...court, listName: '失信被执行人' }), '002X', ['listings']],
    ['a list too few', listed(court, tax), listed(court), '002X', ['listings']],
    ['both', listed(court), listed(tax), '1111', ['listings', 'idTail']],
  ])('finds %s', (...[, first, second, idTail, differences]) => {
    expect(differencesBetween({ ...first, idNumber }, { ...second, idTail })).toEqual(differences)
  })

  it('goes by the words of the national system where the dictionary has no such list', () => {
    const unknown = {
      ...court,
      listTypeCode: 'unclassified',
      listName: '《环境保护领域失信生产经营单位名单》',
    }
    const typed = { ...unknown, listName: ' 环境保护领域失信 生产经营单位名单' }
    expect(entryDifferences(listed(unknown), listed(typed))).toEqual([])
    expect(entryDifferences(listed(unknown), listed({ ...typed, listTypeCode: 'own001' }))).toEqual([])
    expect(entryDifferences(listed(unknown), listed({ ...typed, listName: '环境信用黑名单' }))).toEqual([
      'listings',
    ])
  })

  it('does not mind order, spaces, width, repetition or entries that are no longer in force', () => {
    const typed = listed(tax, { ...court, authority: ' 某某市中级 人民法院' }, court)
    expect(entryDifferences(listed(court, tax), typed)).toEqual([])
    expect(entryDifferences(listed(court), listed(court, { ...tax, status: 'removed' }))).toEqual([])
    const narrow = listed({ ...court, authority: '法院(一)' })
    expect(entryDifferences(narrow, listed({ ...court, authority: '法院（一）' }))).toEqual([])
  })
})

describe('splitTail', () => {
  it.each([
    ['41010519950612001X', '41010519950612', '001X'],
    ['E12345678', 'E1234', '5678'],
    ['南字第01234567号', '南字第0123', '4567'],
  ])('parts %s', (number, head, tail) => {
    expect(splitTail(number)).toEqual({ head, tail })
    expect(isTailOf(number, tail)).toBe(true)
  })
})
