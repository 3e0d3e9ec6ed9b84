import type { ClockSuspicion } from './model.ts'

/** How far the clock may go back unnoticed, and how far forward unasked, in milliseconds (security 51, 52). */
export const clockTolerance = { backMs: 2 * 60_000, forwardMs: 24 * 3_600_000 } as const

/** What the clock is judged by, in milliseconds. */
export interface ClockReading {
  /** The latest moment that was believed; 0 while none is known. */
  readonly markMs: number
  readonly nowMs: number
  /** How long the machine says has passed since then; null after a restart of the machine, when nothing can say. */
  readonly elapsedMs: number | null
}

/** What is wrong with the clock, or null: set back by more than two minutes, or on by more than a day that did not pass. */
export function judgeClock({ markMs, nowMs, elapsedMs }: ClockReading): ClockSuspicion | null {
  if (markMs === 0) return null
  if (nowMs < markMs - clockTolerance.backMs) return 'steppedBack'
  return nowMs - markMs - (elapsedMs ?? 0) > clockTolerance.forwardMs ? 'jumpedForward' : null
}
