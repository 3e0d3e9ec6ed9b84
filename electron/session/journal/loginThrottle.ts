const freeFailures = 5
const firstDelayMs = 30_000
const longestDelayMs = 30 * 60_000

/** How often an account was refused since it last let somebody in. */
export interface FailureCount {
  readonly failures: number
  /** UTC instant of the last refusal. */
  readonly lastAt: string
  /** The start of the machine in which that was, and the monotone milliseconds since then; unknown for refusals of before they were noted. */
  readonly boot?: string | undefined
  readonly upMs?: number | undefined
}

/** What time it is for the throttle, by both clocks. */
export interface ThrottleTime {
  readonly now: Date
  readonly boot: string
  readonly upMs: number
}

/** How long an account stays shut after this many failures: nothing up to four, 30 s at five, doubling, at most 30 minutes. */
export function throttleDelayMs(failures: number): number {
  if (failures < freeFailures) return 0
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures - freeFailures, 20))
}

/**
 * How long the account stays shut from now on. Within one start of the machine the monotone clock alone counts, so that setting the date
 * opens nothing; across a restart there is only the date, and one that was set back starts the whole delay anew.
 */
export function throttleLeftMs(count: FailureCount | undefined, { now, boot, upMs }: ThrottleTime): number {
  if (count === undefined) return 0
  const delay = throttleDelayMs(count.failures)
  const isSameBoot = count.boot === boot && count.upMs !== undefined
  const passed = isSameBoot ? upMs - (count.upMs ?? upMs) : now.getTime() - new Date(count.lastAt).getTime()
  return passed < 0 ? delay : Math.max(0, delay - passed)
}
