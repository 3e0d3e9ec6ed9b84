import type { HistoryOf } from '../contribution/history.ts'

/** Pauses. */
export const pauseHistory = {
  acts: {
    'pause.opened': 'work',
    'pause.ended': 'work',
  },
} as const satisfies HistoryOf<'pause'>
