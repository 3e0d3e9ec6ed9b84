import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { DeliveryMethod } from '../../shared/reply/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 发出与签收: how a letter left, who took it, and when the unit had it. */
export const deliveryTable = table('deliveries', {
  /** The incoming letter of the letter that left, where it has one. */
  requestId: optional(integer()),
  replyId: integer(),
  method: text<DeliveryMethod>(),
  recipient: text(),
  carrier: optional(text()),
  collectorDocument: optional(text()),
  trackingNumber: optional(text()),
  copies: integer(),
  dispatchedAt: text<Instant>(),
  dispatchedBy: integer(),
  /** The reply's last day when it left and how many working days later that was; null without a running limit. */
  dueOn: optional(text<CalendarDate>()),
  lateDays: optional(integer()),
  /** The day the letter was extended to when it left and the lateness against that; null without an extension. */
  extendedDueOn: optional(text<CalendarDate>()),
  extendedLateDays: optional(integer()),
  receivedOn: optional(text<CalendarDate>()),
  receivedBy: optional(text()),
  receiptEvidenceId: optional(integer()),
  receiptRecordedBy: optional(integer()),
  receiptRecordedAt: optional(text<Instant>()),
  /** Rule O1 from the day of receipt: until when the unit may object, with the days that were counted. */
  objection: optional(json<Explanation>()),
  failedReason: optional(text()),
})
