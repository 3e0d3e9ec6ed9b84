import { expect, it } from 'vitest'
import { createCodeHalf, wholeCode } from '../../../../electron/user/oneTimeCode.ts'

it('makes halves without look-alikes that never repeat', () => {
  const halves = Array.from({ length: 500 }, createCodeHalf)
  expect(new Set(halves).size).toBe(500)
  for (const half of halves) expect(half).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
  expect(wholeCode('AAAA-BBBB', 'CCCC-DDDD')).toBe('AAAA-BBBB-CCCC-DDDD')
})
