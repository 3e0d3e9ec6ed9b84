import { describe, expect, it } from 'vitest'
import { ruleInForce } from '../../../../shared/deadline/ruleInForce.ts'
import { deadlineRules } from '../../../../shared/deadline/rules.ts'

const first = ruleInForce('R1', '2026-11-20')
const second = { ...first, version: 2, workingDays: 5, effectiveFrom: '2027-01-01' }
const rules = [second, ...deadlineRules]

describe('ruleInForce', () => {
  it('keeps the edition a file started under', () => {
    expect(ruleInForce('R1', '2026-12-31', rules)).toBe(first)
    expect(ruleInForce('R1', '2027-01-01', rules)).toBe(second)
  })

  it('uses the first known edition for earlier days', () => {
    expect(ruleInForce('R1', '2020-06-01', rules)).toBe(first)
  })

  it('refuses a code nobody wrote down', () => {
    expect(() => ruleInForce('R1', '2026-11-20', [])).toThrow('没有期限规则 R1')
  })
})
