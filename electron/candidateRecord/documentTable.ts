import type { OtherDocument } from '../../shared/identity/otherDocument.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { boolean, integer, optional, table, text } from '../database/row/table.ts'

/**
 * Another document as the first person typed it from the sealed paper; open until a second person types the same (`agreed`) or somebody takes it
 * back with a reason. One at a time for each person.
 */
export const documentEntryTable = table('document_entries', {
  candidateId: integer(),
  requestId: integer(),
  documentType: text<OtherDocument>(),
  number: text(),
  /** The unit's word that the person has no 公民身份号码. */
  statement: text(),
  /** The day that word came, where it came after the letter; null when the letter itself says so. */
  receivedOn: optional(text<CalendarDate>()),
  enteredBy: integer(),
  enteredAt: text<Instant>(),
  closedBy: optional(integer()),
  closedAt: optional(text<Instant>()),
  agreed: optional(boolean()),
  voidReason: optional(text()),
})
