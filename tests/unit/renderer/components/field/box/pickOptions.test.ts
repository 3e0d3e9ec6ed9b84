import { describe, expect, it } from 'vitest'
import { pickOptions } from '../../../../../../renderer/components/field/box/pickOptions.ts'

const options = [
  { id: 1, label: '省测试二厅', initials: 'scset', note: '省直部门' },
  { id: 2, label: '测试一厅', initials: 'csyt' },
  { id: 3, label: '监狱管理局', initials: 'jyglj' },
]
const found = (typed: string) => pickOptions(options, typed).map(({ id }) => id)

describe('picking from a list', () => {
  it('finds by initials, those beginning with them first', () => {
    expect(found('CS')).toEqual([2, 1])
  })
  it('finds by any part of the name or of the note', () => {
    expect(found('管理')).toEqual([3])
    expect(found('省直')).toEqual([1])
  })
  it('offers everything for nothing typed, up to the limit', () => {
    expect(found(' ')).toEqual([1, 2, 3])
    expect(pickOptions(options, '', 2)).toHaveLength(2)
  })
  it('finds nothing for what is not there', () => {
    expect(found('zz')).toEqual([])
  })
})
