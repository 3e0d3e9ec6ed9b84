import type { TrailObject } from '../../shared/audit/objectNames.ts'
import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'

/** One stored legal date of something that is still open, with what led to it. */
export interface DatedItem {
  /** The row that holds the date, in its own table. */
  readonly id: number
  /** What the trail calls it, such as `request:12`. */
  readonly object: TrailObject
  /** What it is, for the list that is shown before the calendar changes: numbers only, never a person's name. */
  readonly words: string
  readonly explanation: Explanation
}

/** The days between which two calendars differ, and today; a subject may use them to read less, never to miss an item. */
export interface DatedScope {
  readonly today: CalendarDate
  /** The first and the last day that is judged otherwise. */
  readonly from: CalendarDate
  readonly to: CalendarDate
}

/** The dates of one subject that a change of the calendar may move. Dates of closed items are not among them: those never move. */
export interface DatedItems {
  /** Every open item with a computed date, by id; read lazily, so that many cost little memory. */
  open(tx: Reading, scope: DatedScope): Iterable<DatedItem>
  /** Stores the new date with its explanation; the entry in the trail is the caller's. */
  move(tx: Writing, item: DatedItem, explanation: Explanation): void
}

/** Every subject that stores a legal date; the roof lists them. */
export type DatedSubjects = readonly DatedItems[]
