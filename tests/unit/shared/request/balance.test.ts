import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CandidateState, settledCandidateStates } from '../../../../shared/candidate/model.ts'
import { balanceLine, balanceOf } from '../../../../shared/request/balance.ts'

const row = fc.record({
  state: fc.constantFrom(...CandidateState.options),
  answering: fc.boolean(),
  separate: fc.boolean(),
  duplicate: fc.boolean(),
})

describe('balanceOf', () => {
  it('counts every row under exactly one term, whatever stands beside whatever', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), fc.nat(40), fc.nat(5), (rows, declared, more) => {
        const balance = balanceOf(declared, more, rows)
        const { answered, withdrawn, returned, duplicate, separate, open } = balance
        expect(answered + withdrawn + returned + duplicate + separate + open).toBe(rows.length)
        expect(balance.closes).toBe(open === 0 && rows.length === declared + more)
      }),
    )
  })

  it('closes for a letter that leaves persons out, and only while each of them is named', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 10 }), (answered, left) => {
        const answering = Array.from({ length: answered }, () => ({
          state: 'concluded' as const,
          answering: true,
        }))
        const pending = Array.from({ length: left }, () => ({ state: 'pending' as const, separate: true }))
        const [, ...forgotten] = pending
        expect(balanceOf(answered + left, 0, [...answering, ...pending]).closes).toBe(true)
        const other = [...answering, ...forgotten, { state: 'pending' as const }]
        expect(balanceOf(answered + left, 0, other).closes).toBe(false)
      }),
    )
  })

  it('takes a person who was left out for answered as soon as he is', () => {
    expect(balanceOf(1, 0, [{ state: 'answered', separate: true }])).toMatchObject({
      answered: 1,
      separate: 0,
    })
    for (const state of settledCandidateStates)
      expect(balanceOf(1, 0, [{ state, separate: true }]).separate).toBe(0)
  })

  it('writes the terms that are there', () => {
    const rows = [
      { state: 'answered' as const },
      { state: 'returned' as const },
      { state: 'returned' as const, duplicate: true },
      { state: 'pending' as const, separate: true },
    ]
    expect(balanceLine(balanceOf(4, 0, rows))).toBe(
      '来函4 + 补充0 = 答复1 + 撤回0 + 退回补正1 + 重复1 + 待另行函复1',
    )
    expect(balanceLine(balanceOf(1, 0, rows.slice(0, 1)))).toBe('来函1 + 补充0 = 答复1 + 撤回0 + 退回补正0')
  })
})
