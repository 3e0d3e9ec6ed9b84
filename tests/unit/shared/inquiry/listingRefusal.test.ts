import { describe, expect, it } from 'vitest'
import { listingRefusal } from '../../../../shared/inquiry/listingRefusal.ts'
import { seedListTypes } from '../../../../shared/listType/seedListTypes.ts'
import { currentListing } from '../../../support/batches.ts'

const at = '2026-11-20T01:30:00.000Z'
const refusal = (changes: Partial<typeof currentListing>) =>
  listingRefusal([{ ...currentListing, ...changes }], at, seedListTypes)

describe('listingRefusal', () => {
  it('accepts an entry in force, also without dates', () => {
    expect(refusal({})).toBeNull()
    expect(refusal({ listedOn: null })).toBeNull()
    expect(refusal({ validUntil: '2026-11-20' })).toBeNull()
  })

  it('accepts a list that is not in the dictionary, under the words of the national system', () => {
    expect(refusal({ listTypeCode: 'unclassified', listName: '环境保护领域失信生产经营单位名单' })).toBeNull()
  })

  it('takes the name as the national system shows it, whatever the dictionary says', () => {
    expect(refusal({ listName: '失信被执行人（自然人）' })).toBeNull()
  })

  it.each([
    ['nothing', [], '至少填写一条'],
    ['a removed entry', [{ ...currentListing, status: 'removed' as const }], '应登记「未列入」'],
    ['a repaired entry', [{ ...currentListing, status: 'repaired' as const }], '应登记「未列入」'],
    ['an expired entry', [{ ...currentListing, validUntil: '2026-11-19' }], '不属于列入'],
    ['an entry of tomorrow', [{ ...currentListing, listedOn: '2026-11-21' }], '晚于查询时间'],
    ['an end before the beginning', [{ ...currentListing, validUntil: '2024-05-05' }], '早于列入日期'],
    ['an unknown list', [{ ...currentListing, listTypeCode: 'nothing' }], '名单字典'],
    [
      'a known list as unknown',
      [{ ...currentListing, listTypeCode: 'unclassified', listName: '失信被执行人 名单' }],
      '在名单字典中',
    ],
    [
      'the mark as a name',
      [{ ...currentListing, listTypeCode: 'unclassified', listName: '字典待归类' }],
      '原文',
    ],
    ['a list before it began', [{ ...currentListing, listedOn: '2013-09-30' }], '名单字典'],
    ['the same entry twice', [currentListing, currentListing], '重复'],
  ])('refuses %s', (_, listings, sentence) => {
    expect(listingRefusal(listings, at, seedListTypes)).toContain(sentence)
  })
})
