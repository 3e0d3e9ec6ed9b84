import type { Wording } from '../../shared/letter/compose/wording.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, json, optional, table, text } from '../database/row/table.ts'

/** A version of the letters' wording, loaded without a rebuild; the newest effective one is used, old letters keep theirs. */
export const wordingTable = table('wordings', {
  wordingVersion: text(),
  content: json<Wording>(),
  effectiveFrom: text<CalendarDate>(),
  source: text(),
  provisional: boolean(),
  loadedBy: optional(integer()),
  loadedAt: text<Instant>(),
})
