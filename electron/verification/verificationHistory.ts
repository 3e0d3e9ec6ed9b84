import type { HistoryOf } from '../contribution/history.ts'

/** Checks of results. */
export const verificationHistory = {
  acts: {
    'verification.resultShown': 'work',
    'verification.recorded': 'work',
    'verification.pageConfirmed': 'work',
    'verification.mismatched': 'work',
    'verification.adjudicated': 'work',
    'verification.sentBack': 'work',
  },
} as const satisfies HistoryOf<'verification'>
