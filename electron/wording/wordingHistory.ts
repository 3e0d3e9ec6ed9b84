import type { HistoryOf } from '../contribution/history.ts'

/** Standard sentences. */
export const wordingHistory = {
  acts: {
    'wording.loaded': 'work',
  },
} as const satisfies HistoryOf<'wording'>
