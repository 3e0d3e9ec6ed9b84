import type { HeadWriter } from '../database/key/headRecords.ts'

/** The high-water mark of the clock (security 51, 52): the latest moment that was believed, kept in the head records outside the database. */
export interface ClockMark {
  /** Milliseconds; 0 while none is known. */
  atMs(): number
  /** From now on the mark follows what is written; until then, and after `hold`, it stands. */
  follow(): void
  hold(): void
  /** Puts the mark where people decided and writes it down at once. */
  set(markMs: number): void
  /** Hears of a transaction. */
  note(at: Date): void
}

/** The mark over the head records; it stands until somebody has judged the clock. */
export function createClockMark(heads: HeadWriter, flush: () => void): ClockMark {
  let follows = false
  return {
    atMs: heads.markMs,
    follow: () => {
      follows = true
    },
    hold: () => {
      follows = false
    },
    set: (markMs) => {
      heads.setMark(markMs)
      flush()
    },
    note: (at) => {
      if (follows && at.getTime() > heads.markMs()) heads.setMark(at.getTime())
    },
  }
}
