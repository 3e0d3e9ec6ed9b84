import type { reminderContract } from '../../shared/reminder/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { listReminders } from './listReminders.ts'
import { recordReminder } from './recordReminder.ts'

/** Who answers the channels of 催办. */
export const reminderHandlers = {
  'reminders.ofLetter': listReminders,
  'reminders.record': recordReminder,
} satisfies HandlersOf<typeof reminderContract>
