import type { Clock } from '../../call/clock.ts'

/** After how long the core locks, in milliseconds; null switches that limit off. */
export interface LockLimits {
  readonly idleMs: number
  readonly hiddenMs: number | null
  readonly absoluteMs: number
}

/** Why the core locks. */
export type LockReason = 'idle' | 'hidden' | 'absolute'

/** Decides when a session has run out. Asked at every call and by a timer, so that a stopped process locks at its first call. */
export interface LockTimer {
  /** Somebody worked: the idle limit starts anew. */
  touch(): void
  setHidden(hidden: boolean): void
  setLimits(limits: LockLimits): void
  /** The limit that has passed, or null. */
  expired(): LockReason | null
  /** Milliseconds until the next limit passes; 0 when one has. */
  leftMs(): number
}

interface Moment {
  readonly wallMs: number
  readonly monotonicMs: number
}

/** Starts counting now. The longer of wall and monotonic time counts: setting the clock back or sleeping gains nothing. */
export function createLockTimer(clock: Clock, initialLimits: LockLimits): LockTimer {
  const here = (): Moment => ({ wallMs: clock.now().getTime(), monotonicMs: clock.monotonicMs() })
  const since = (then: Moment): number => {
    const now = here()
    return Math.max(now.wallMs - then.wallMs, now.monotonicMs - then.monotonicMs)
  }
  let limits = initialLimits
  const loggedInAt = here()
  let activeAt = loggedInAt
  let hiddenAt: Moment | null = null
  const left = (): readonly (readonly [LockReason, number])[] => [
    ['absolute', limits.absoluteMs - since(loggedInAt)],
    ['idle', limits.idleMs - since(activeAt)],
    ['hidden', hiddenAt === null || limits.hiddenMs === null ? Infinity : limits.hiddenMs - since(hiddenAt)],
  ]
  return {
    touch: () => {
      activeAt = here()
    },
    setHidden: (hidden) => {
      hiddenAt = hidden ? (hiddenAt ?? here()) : null
    },
    setLimits: (next) => {
      limits = next
    },
    expired: () => left().find(([, ms]) => ms <= 0)?.[0] ?? null,
    leftMs: () => Math.max(0, Math.min(...left().map(([, ms]) => ms))),
  }
}
