import type { Regime } from '../../shared/policy/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, table, text } from '../database/row/table.ts'

/** 办理人数要求: which regime holds for letters that come in from a day on; a row never changes. */
export const policyTable = table('policies', {
  regime: text<Regime>(),
  effectiveFrom: text<CalendarDate>(),
  basis: text(),
  proposedBy: integer(),
  decidedBy: integer(),
  decidedAt: text<Instant>(),
})
