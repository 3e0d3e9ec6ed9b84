import { describe, expect, it } from 'vitest'
import { checkedRows, isWithinLimit } from '../../../../scripts/benchmarking/ratioRow.mjs'

const row = { what: '导入', measured: 5, floor: 2, ratio: 2.5, limit: 2.5, unit: 'ms' }

describe('checkedRows', () => {
  it('accepts complete rows, with or without a floor', () => {
    expect(checkedRows({ rows: [row, { ...row, floor: null }] })).toHaveLength(2)
  })

  it.each([
    ['no rows at all', {}],
    ['an empty table', { rows: [] }],
    ['a ratio that is no number', { rows: [{ ...row, ratio: Number.NaN }] }],
    ['a missing limit', { rows: [{ ...row, limit: undefined }] }],
    ['a nameless row', { rows: [{ ...row, what: undefined }] }],
  ])('refuses %s', (_, value) => {
    expect(() => checkedRows(value)).toThrow(/no rows|not complete/)
  })
})

it('takes a ratio on its limit for good', () => {
  expect(isWithinLimit(row)).toBe(true)
  expect(isWithinLimit({ ...row, ratio: 2.51 })).toBe(false)
})
