import { expect, it } from 'vitest'
import { unitInitials } from '../../../../shared/unit/unitInitials.ts'

it('finds a unit with and without 中共 and 河南省, and by its alias', () => {
  expect(unitInitials({ name: '中共河南省委组织部', aliases: ['省公务员局'] })).toEqual([
    'hnswzzb',
    'sgwyj',
    'swzzb',
    'zghnswzzb',
  ])
  expect(unitInitials({ name: '河南省财政厅', aliases: ['省财政厅'] })).toEqual(['czt', 'hnsczt', 'sczt'])
})

it('gives each form once and never an empty one', () => {
  expect(unitInitials({ name: '郑州海关', aliases: ['郑州海关', '（）'] })).toEqual(['zzhg'])
})

it('keeps 省委 together', () => {
  expect(unitInitials({ name: '河南省委宣传部', aliases: [] })).toEqual(['hnswxcb', 'swxcb'])
})
