import { describe, expect, it } from 'vitest'
import { fieldsRefusal } from '../../../../shared/listType/fieldsRefusal.ts'
import { seedListTypes } from '../../../../shared/listType/seedListTypes.ts'
import { ownList } from '../../../support/listTypes.ts'

describe('the fields of a list type', () => {
  it.each([
    ['nothing the matter', {}, null],
    ['the name of another', { name: '《失信被执行人 名单》' }, '已有「失信被执行人名单」'],
    ['an end before the beginning', { validTo: '2016-07-19' }, '停用日早于施行日'],
    ['checked without a basis', { mark: 'confirmed' as const }, '须写明依据'],
    ['the mark as a name', { name: '字典待归类' }, '名单本身的名称'],
  ])('%s', (_, changes, sentence) => {
    const refusal = fieldsRefusal({ ...ownList, ...changes }, seedListTypes)
    if (sentence === null) expect(refusal).toBeNull()
    else expect(refusal).toContain(sentence)
  })
})
