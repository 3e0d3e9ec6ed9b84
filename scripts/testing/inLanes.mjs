/**
 * Runs jobs beside each other, never more than `lanes` at a time, in the order they are listed.
 * @template T
 * @param {number} lanes
 * @param {readonly (() => Promise<T>)[]} jobs
 * @returns {Promise<T[]>} the results, in the order of the jobs
 */
export async function inLanes(lanes, jobs) {
  /** @type {T[]} */
  const results = []
  const waiting = jobs.map((job, index) => ({ job, index }))
  async function lane() {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results[next.index] = await next.job()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return results
}
