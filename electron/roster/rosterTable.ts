import type { KeptCensus } from '../../shared/roster/census/unread.ts'
import type { RosterKind, RosterSource } from '../../shared/roster/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** A row of the file that is no person, with the reason it was skipped. */
export interface SkippedRow {
  readonly sheet: string | null
  readonly row: number
  readonly reason: string
}

/** 名单: one list of one letter, as it was committed; the persons of it are candidates. */
export const rosterTable = table('rosters', {
  requestId: integer(),
  kind: text<RosterKind>(),
  source: text<RosterSource>(),
  attachmentId: optional(integer()),
  sheet: optional(text()),
  mapping: optional(json<Readonly<Record<string, string>>>()),
  declaredCount: integer(),
  receivedOn: text<CalendarDate>(),
  acceptedCount: integer(),
  doubtfulCount: integer(),
  rejectedCount: integer(),
  skipped: json<readonly SkippedRow[]>(),
  listFindings: json<readonly string[]>(),
  committedBy: integer(),
  committedAt: text<Instant>(),
  proofreadBy: optional(integer()),
  proofreadAt: optional(text<Instant>()),
  /** Null for lists from before the census. */
  census: optional(json<KeptCensus>()),
})
