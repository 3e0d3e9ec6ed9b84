import type { ReminderChannel, ReminderParty } from '../../shared/reminder/model.ts'
import type { Instant } from '../../shared/time.ts'
import { integer, optional, table, text } from '../database/row/table.ts'

/** 催办: who was reminded of what, why, when, how and by whom. Never changed. */
export const reminderTable = table('reminders', {
  requestId: optional(integer()),
  /** `request:12`, `reply:3`, `objection:5`. */
  item: text(),
  number: text(),
  party: text<ReminderParty>(),
  person: text(),
  channel: text<ReminderChannel>(),
  reason: text(),
  nextAct: text(),
  remindedBy: integer(),
  remindedAt: text<Instant>(),
})
