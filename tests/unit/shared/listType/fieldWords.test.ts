import { describe, expect, it } from 'vitest'
import { listTypeChanges } from '../../../../shared/listType/fieldWords.ts'
import { ownList } from '../../../support/listTypes.ts'

describe('listTypeChanges', () => {
  it('names the fields that differ, in words', () => {
    const after = { ...ownList, naturalPersons: 'no' as const, validTo: '2026-12-31', usualMonths: 36 }
    expect(listTypeChanges(ownList, after)).toEqual([
      { field: '自然人', before: '含自然人', after: '仅单位' },
      { field: '通常期限（月）', before: '12', after: '36' },
      { field: '停用日', before: '（空）', after: '2026-12-31' },
    ])
    expect(listTypeChanges(ownList, ownList)).toEqual([])
  })

  it('names every filled field of a new type', () => {
    expect(listTypeChanges(null, ownList).map(({ field }) => field)).toEqual([
      '名单名称',
      '认定机关',
      '自然人',
      '通常期限（月）',
      '施行起',
      '层级',
      '核对情况',
      '来源',
    ])
  })
})
