import type { HistoryOf } from '../contribution/history.ts'

/** Papers that are printed. */
export const paperHistory = {
  acts: {
    'document.printed': 'work',
  },
} as const satisfies HistoryOf<'document'>
