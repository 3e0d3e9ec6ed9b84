import type { HistoryOf } from '../contribution/history.ts'

/** 复审, 复核, 复查. */
export const reviewHistory = {
  acts: {
    'review.recorded': 'work',
    'review.paperEntered': 'work',
    'review.paperConfirmed': 'work',
    'review.sentBack': 'work',
  },
} as const satisfies HistoryOf<'review'>
