import type { Instant } from '../../shared/time.ts'
import { integer, optional, table, text } from '../database/row/table.ts'

/** 故障登记: the national system was down from, to, with evidence and whom was told. It never stops a limit by itself. */
export const outageTable = table('outages', {
  startedAt: text<Instant>(),
  endedAt: optional(text<Instant>()),
  symptom: text(),
  toldWhom: text(),
  evidenceId: optional(integer()),
  recordedBy: integer(),
  recordedAt: text<Instant>(),
})

/** A letter that an outage touched. */
export const outageRequestTable = table('outage_requests', {
  outageId: integer(),
  requestId: integer(),
})
