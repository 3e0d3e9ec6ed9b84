import { z } from 'zod'
import { command, query } from '../ipc/procedure.ts'
import { reasonOf } from '../ipc/reason.ts'
import { businessRoles } from '../rights/roleGroups.ts'
import { CalendarDate, Instant } from '../time.ts'
import { ReminderChannel, ReminderItem, ReminderParty } from './model.ts'

/** What is written down when somebody is reminded. */
export const NewReminder = z.strictObject({
  item: ReminderItem,
  party: ReminderParty,
  person: z.string().trim().min(2, '请填写催办了何人').max(60),
  channel: ReminderChannel,
  reason: reasonOf('请写明催办原因', 4),
  /** What the reminded one is to do next. */
  nextAct: z.string().trim().min(2, '请写明下一步办什么').max(200),
})
export type NewReminder = z.infer<typeof NewReminder>

/** One reminder as the log shows it. */
export const ReminderLine = z.strictObject({
  ...NewReminder.shape,
  reminderId: z.int(),
  /** The number of what it is about: our own number, or that of a letter of ours. */
  number: z.string(),
  remindedAt: Instant,
  remindedBy: z.string(),
})
export type ReminderLine = z.infer<typeof ReminderLine>

/** Whether somebody may be reminded of one thing now. */
export const ReminderDue = z.strictObject({
  item: ReminderItem,
  number: z.string(),
  /** Why nobody is to be reminded: it is done, or the last time is too near; null when it may be. */
  obstacle: z.string().nullable(),
  lastAt: Instant.nullable(),
  nextOn: CalendarDate.nullable(),
})
export type ReminderDue = z.infer<typeof ReminderDue>

/** Channels of 催办. */
export const reminderContract = {
  /** What of one letter people may be reminded of, and all reminders about it, the latest first. */
  'reminders.ofLetter': query(
    z.strictObject({ requestId: z.int() }),
    z.strictObject({ due: z.array(ReminderDue), lines: z.array(ReminderLine) }),
    { session: 'unlocked', roles: businessRoles },
  ),
  'reminders.record': command(NewReminder, ReminderLine, {
    session: 'unlocked',
    roles: businessRoles,
    clock: 'sound',
  }),
}
