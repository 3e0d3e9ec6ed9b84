import type { EditionOrigin, EditionState } from '../../shared/calendar/model.ts'
import type { ArrangementSource, OffPeriod } from '../../shared/deadline/calendar/yearArrangement.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 放假安排: one edition of one year's arrangement, proposed by one person and confirmed by another; old editions keep their rows. */
export const calendarYearTable = table('calendar_years', {
  year: integer(),
  edition: integer(),
  source: json<ArrangementSource>(),
  offPeriods: json<readonly OffPeriod[]>(),
  makeUpWorkdays: json<readonly CalendarDate[]>(),
  origin: text<EditionOrigin>(),
  state: text<EditionState>(),
  reason: text(),
  proposedBy: integer(),
  proposedAt: text<Instant>(),
  decidedBy: optional(integer()),
  decidedAt: optional(text<Instant>()),
  decisionReason: optional(text()),
  /** How many stored dates moved when it was confirmed, and the version of the calendar from then on. */
  movedCount: optional(integer()),
  calendarVersion: optional(text()),
})
