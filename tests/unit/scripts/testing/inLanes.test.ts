import { expect, it } from 'vitest'
import { inLanes } from '../../../../scripts/testing/inLanes.mjs'

it('runs no more jobs at once than there are lanes and keeps their order', async () => {
  const running: number[] = []
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<void>())
  const jobs = ends.map(({ promise }, index) => async () => {
    running.push(index)
    await promise
    running.splice(running.indexOf(index), 1)
    return index
  })
  const answers = inLanes(2, jobs)
  for (const [index, beside] of [
    [1, [0, 1]],
    [0, [0, 2]],
    [3, [2, 3]],
    [4, [2, 4]],
    [2, [2]],
  ] as const) {
    await expect.poll(() => running).toEqual(beside)
    ends[index]?.resolve()
  }
  expect(await answers).toEqual([0, 1, 2, 3, 4])
})
