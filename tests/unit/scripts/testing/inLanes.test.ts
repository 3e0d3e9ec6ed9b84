import { expect, it } from 'vitest'
import { inLanes } from '../../../../scripts/testing/inLanes.mjs'

it('runs no more jobs at once than there are lanes and keeps their order', async () => {
  let running = 0
  let most = 0
  const jobs = [30, 5, 20, 1, 10].map((ms) => async () => {
    most = Math.max(most, ++running)
    await new Promise((resolve) => setTimeout(resolve, ms))
    running--
    return ms
  })
  expect(await inLanes(2, jobs)).toEqual([30, 5, 20, 1, 10])
  expect(most).toBe(2)
})
