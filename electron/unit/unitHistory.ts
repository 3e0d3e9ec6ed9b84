import type { HistoryOf } from '../contribution/history.ts'

/** The directory of units. */
export const unitHistory = {
  acts: {
    'unit.added': 'work',
    'unit.changed': 'work',
    'unit.confirmed': 'work',
  },
} as const satisfies HistoryOf<'unit'>
