import { describe, expect, it } from 'vitest'
import { readCriterion } from '../../../../shared/search/readCriterion.ts'

describe('what was typed into the box of 查找', () => {
  it.each([
    ['11010519491231002x', { kind: 'idNumber', value: '11010519491231002X' }],
    ['110105 19491231 002X', { kind: 'idNumber', value: '11010519491231002X' }],
    ['110105491231002', { kind: 'idNumber', value: '11010519491231002X' }],
    ['００２Ｘ', { kind: 'idTail', value: '002X' }],
    ['31002x', { kind: 'idTail', value: '31002X' }],
    ['e 12345678', { kind: 'idNumber', value: 'E12345678' }],
    ['南字第01234567号', { kind: 'idNumber', value: '南字第01234567号' }],
    ['WXM', { kind: 'initials', value: 'wxm' }],
    ['王', { kind: 'name', value: '王' }],
    ['王 小', { kind: 'name', value: '王小' }],
    ['阿依・古丽', { kind: 'name', value: '阿依·古丽' }],
    ['𬭚', { kind: 'name', value: '𬭚' }],
  ] as const)('%s is read as a person', (typed, criterion) => {
    expect(readCriterion(typed)).toEqual(criterion)
  })

  it.each(['002', '豫组函〔2026〕15号', '2026-0012', 'a1', '', '财政厅15'])('%s is no person', (typed) => {
    expect(readCriterion(typed)).toBeNull()
  })
})
