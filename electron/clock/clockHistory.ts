import type { HistoryOf } from '../contribution/history.ts'

/** The machine's clock. */
export const clockHistory = {
  acts: {
    'clock.doubted': 'work',
    'clock.confirmed': 'work',
    'clock.settled': 'work',
  },
} as const satisfies HistoryOf<'clock'>
