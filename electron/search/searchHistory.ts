import type { HistoryOf } from '../contribution/history.ts'

/** Looking somebody up is no work on a letter. */
export const searchHistory = {
  acts: {
    'search.performed': 'none',
  },
} as const satisfies HistoryOf<'search'>
