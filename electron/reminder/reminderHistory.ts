import type { HistoryOf } from '../contribution/history.ts'

/** Reminders. */
export const reminderHistory = {
  acts: {
    'reminder.recorded': 'work',
  },
} as const satisfies HistoryOf<'reminder'>
