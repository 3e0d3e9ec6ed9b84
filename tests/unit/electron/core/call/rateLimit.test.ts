import { expect, it } from 'vitest'
import { createRateLimit } from '../../../../../electron/core/call/rateLimit.ts'

it('admits 200 calls within a second and starts anew in the next', () => {
  let now = 5000
  const admits = createRateLimit(200, () => now)
  const burst = () => Array.from({ length: 250 }, () => admits()).filter(Boolean).length
  expect(burst()).toBe(200)
  now += 999
  expect(burst()).toBe(0)
  now += 1
  expect(burst()).toBe(200)
})
