import type { HistoryOf } from '../contribution/history.ts'

/** Settings. */
export const settingHistory = {
  acts: {
    'setting.changed': 'work',
  },
} as const satisfies HistoryOf<'setting'>
