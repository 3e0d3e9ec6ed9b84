import type { LateMatter } from '../../shared/request/lateEntry.ts'
import type { Instant } from '../../shared/time.ts'
import { integer, optional, table, text } from '../database/row/table.ts'

/** 应急补录: an act done on paper in an emergency, its true time, and who entered and who confirmed it. */
export const lateEntryTable = table('late_entries', {
  requestId: optional(integer()),
  /** Of 签发 and 送达: the letter of ours. */
  replyId: optional(integer()),
  matter: text<LateMatter>(),
  doneAt: text<Instant>(),
  /** Who did it, as it stands on the paper. */
  doneBy: text(),
  scanId: integer(),
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  confirmedBy: integer(),
  confirmedAt: text<Instant>(),
})
