import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { contract, isProcedureName } from '../../../../shared/contract/contract.ts'

const procedures = Object.entries(contract)

describe('the contract', () => {
  it('names every channel as a plural noun and a verb', () => {
    for (const [name] of procedures) expect(name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
  })

  it.each(procedures)('%s refuses keys it does not know', (_, { input }) => {
    const parsed = input.safeParse({ surelyUnknownKey: 1 })
    const codes = parsed.error?.issues.map(({ code }) => code) ?? []
    const isStrict = codes.includes('unrecognized_keys') || codes.includes('invalid_union')
    expect(isStrict).toBe(true)
  })

  it.each(procedures)('%s takes an object', (_, { input }) => {
    expect(['object', 'union']).toContain((input as z.ZodType).def.type)
  })

  it('knows its own names and no inherited ones', () => {
    expect(isProcedureName('session.login')).toBe(true)
    for (const name of ['toString', 'constructor', '__proto__', 'session.loginn', ''])
      expect(isProcedureName(name)).toBe(false)
  })
})
