const spanMs = 60_000
const mostRestarts = 3

/** Answers whether a crash may be answered with a restart: at most three in any minute of `nowMs`. */
export function createRestartPolicy(nowMs: () => number): () => boolean {
  let restarts: number[] = []
  return () => {
    const now = nowMs()
    restarts = restarts.filter((at) => now - at < spanMs)
    if (restarts.length >= mostRestarts) return false
    restarts.push(now)
    return true
  }
}
