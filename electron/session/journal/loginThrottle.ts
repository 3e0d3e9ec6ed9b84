const freeFailures = 5
const firstDelayMs = 30_000
const longestDelayMs = 30 * 60_000

/** How often an account was refused since it last let somebody in. */
export interface FailureCount {
  readonly failures: number
  /** UTC instant of the last refusal. */
  readonly lastAt: string
}

/** How long an account stays shut after this many failures: nothing up to four, 30 s at five, doubling, at most 30 minutes. */
export function throttleDelayMs(failures: number): number {
  if (failures < freeFailures) return 0
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - freeFailures, 20))
}

/** How long the account stays shut from `now` on; a clock that was set back starts the whole delay anew. */
export function throttleLeftMs(count: FailureCount | undefined, now: Date): number {
  if (count === undefined) return 0
  const delay = throttleDelayMs(count.failures)
  const passed = now.getTime() - new Date(count.lastAt).getTime()
  return passed < 0 ? delay : Math.max(0, delay - passed)
}
