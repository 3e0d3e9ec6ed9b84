import type { PauseReason } from '../../shared/pause/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, optional, table, text } from '../database/row/table.ts'

/** 暂停: days on which a letter rested by a person's word, because no other record tells it. */
export const pauseTable = table('pauses', {
  requestId: integer(),
  reason: text<PauseReason>(),
  note: text(),
  fromOn: text<CalendarDate>(),
  /** The day on which work went on; null while it rests. */
  toOn: optional(text<CalendarDate>()),
  openedBy: integer(),
  openedAt: text<Instant>(),
  endedBy: optional(integer()),
  endedAt: optional(text<Instant>()),
})
