import type { AuthorityScope } from '../../shared/authority/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 签发与审查授权登记: who may review or sign on paper, for what, by what and from when to when, with a specimen of the signature. */
export const authorityTable = table('authorities', {
  humanId: integer(),
  /** The name as it stood when it was registered. */
  name: text(),
  post: text(),
  matters: json<readonly AuthorityScope[]>(),
  basis: text(),
  validFrom: text<CalendarDate>(),
  validTo: optional(text<CalendarDate>()),
  specimenId: integer(),
  registeredBy: integer(),
  registeredAt: text<Instant>(),
})
