/** The two clocks of the core: wall time may jump, monotonic time may stand still while the machine sleeps. */
export interface Clock {
  now(): Date
  /** Milliseconds since an arbitrary start; never goes back. */
  monotonicMs(): number
}

/** The clocks of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
}
