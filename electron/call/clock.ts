import { monotonicMs } from '../database/row/monotonicMs.ts'

/** The two clocks of the core: wall time may jump, monotonic time may stand still while the machine sleeps. */
export interface Clock {
  now(): Date
  /** Milliseconds since the machine's start (the one `readBootId` names), or since this process's where that cannot be had; never goes back. */
  monotonicMs(): number
}

/** The clocks of this machine. */
export const systemClock: Clock = {
  now: () => new Date(),
  monotonicMs,
}
