import type { HistoryOf } from '../contribution/history.ts'

/** The working calendar. */
export const calendarHistory = {
  acts: {
    'calendar.proposed': 'work',
    'calendar.confirmed': 'work',
    'calendar.rejected': 'work',
    'calendar.withdrawn': 'work',
    'calendar.dateMoved': 'work',
  },
} as const satisfies HistoryOf<'calendar'>
