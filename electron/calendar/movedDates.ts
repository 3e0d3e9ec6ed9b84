import { createHash } from 'node:crypto'
import { type CalendarChange, type DateMove, moveOf } from '../../shared/deadline/whatMoves.ts'
import type { CalendarDate } from '../../shared/time.ts'
import type { DatedItem, DatedItems, DatedSubjects } from '../contribution/datedItems.ts'
import type { Reading } from '../database/row/transaction.ts'

/** One open item whose stored date a change touches, and the subject that can store the new one. */
export interface TouchedDate {
  readonly item: DatedItem
  readonly move: DateMove
  readonly subject: DatedItems
}

/** Every open item that a change of the calendar touches, subject by subject; read while it is walked. */
export function* touchedDates(
  tx: Reading,
  change: CalendarChange,
  { dated, today }: { readonly dated: DatedSubjects; readonly today: CalendarDate },
): Generator<TouchedDate> {
  const [first] = change.days
  const last = change.days.at(-1)
  if (first === undefined || last === undefined) return
  for (const subject of dated)
    for (const item of subject.open(tx, { today, from: first.date, to: last.date })) {
      const move = moveOf(item.explanation, change)
      if (move !== null) yield { item, move, subject }
    }
}

/** A name for a list of moved dates: two people who saw the same name saw the same list. */
export function movesDigest() {
  const hash = createHash('sha256')
  return {
    add: ({ item, move }: TouchedDate) => hash.update(`${item.object} ${move.from} ${move.to}\n`),
    name: () => hash.digest('hex').slice(0, 16),
  }
}
