import { describe, expect, it } from 'vitest'
import {
  registerNumber,
  registerSigns,
  yearlyNumber,
} from '../../../../shared/documentNumber/registerNumber.ts'

describe('our yearly numbers', () => {
  it('have four digits at least', () => {
    expect(yearlyNumber(2026, 7)).toBe('2026-0007')
    expect(yearlyNumber(2026, 12345)).toBe('2026-12345')
  })

  it('carry the sign of their register', () => {
    expect(registerNumber('incoming', 2026, 1)).toBe('收2026-0001')
    expect(registerNumber('batch', 2026, 3)).toBe('批2026-0003')
    expect(registerNumber('objection', 2026, 2)).toBe('异2026-0002')
    expect(registerNumber('sealUse', 2026, 9)).toBe('印2026-0009')
    expect(new Set(Object.values(registerSigns)).size).toBe(Object.keys(registerSigns).length)
  })
})
