/** Answers true while fewer than `limit` calls were counted within the last second of `monotonicMs`. */
export function createRateLimit(limit: number, monotonicMs: () => number): () => boolean {
  let windowStart = Number.NEGATIVE_INFINITY
  let calls = 0
  return () => {
    const now = monotonicMs()
    if (now - windowStart >= 1000) {
      windowStart = now
      calls = 0
    }
    calls += 1
    return calls <= limit
  }
}
