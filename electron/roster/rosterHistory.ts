import type { HistoryOf } from '../contribution/history.ts'

/** Lists. */
export const rosterHistory = {
  acts: {
    'roster.previewed': 'none',
    'roster.committed': 'work',
    'roster.unreadAccepted': 'work',
    'roster.proofread': 'work',
    'roster.tickUndone': 'work',
    'roster.templateExported': 'work',
  },
  letters: {
    roster: 'rosters WHERE id = mine.id',
  },
} as const satisfies HistoryOf<'roster'>
