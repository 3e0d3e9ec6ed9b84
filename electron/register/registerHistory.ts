import type { HistoryOf } from '../contribution/history.ts'

/** Registers. */
export const registerHistory = {
  acts: {
    'register.viewed': 'none',
    'register.printed': 'work',
    'register.exported': 'work',
  },
} as const satisfies HistoryOf<'register'>
