import type { Explanation } from '../../shared/deadline/dueDate.ts'
import type { ExtensionState, TalkChannel, TalkKind } from '../../shared/extension/model.ts'
import type { CalendarDate, Instant } from '../../shared/time.ts'
import { integer, json, optional, table, text } from '../database/row/table.ts'

/** 延期沟通 and 逾期沟通: who of the unit was spoken to, when, how and what was agreed. Never changed. */
export const extensionTalkTable = table('extension_talks', {
  requestId: integer(),
  kind: text<TalkKind>(),
  talkedAt: text<Instant>(),
  spokeWith: text(),
  phone: text(),
  channel: text<TalkChannel>(),
  agreed: text(),
  outageId: optional(integer()),
  recordedBy: integer(),
  recordedAt: text<Instant>(),
})

/** 延期: one row per request; both dates stay, and a decision is final. */
export const extensionTable = table('extensions', {
  requestId: integer(),
  talkId: integer(),
  state: text<ExtensionState>(),
  fromDueOn: text<CalendarDate>(),
  newDueOn: text<CalendarDate>(),
  explanation: json<Explanation>(),
  reason: text(),
  requestedBy: integer(),
  requestedAt: text<Instant>(),
  decidedBy: optional(integer()),
  decidedAt: optional(text<Instant>()),
  decisionReason: optional(text()),
})
