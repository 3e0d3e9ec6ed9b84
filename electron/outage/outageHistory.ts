import type { HistoryOf } from '../contribution/history.ts'

/** Outages of the national system, with every letter they held up. */
export const outageHistory = {
  acts: {
    'outage.recorded': 'work',
    'outage.ended': 'work',
  },
  letters: {
    outage: 'outage_requests WHERE outage_id = mine.id',
  },
} as const satisfies HistoryOf<'outage'>
