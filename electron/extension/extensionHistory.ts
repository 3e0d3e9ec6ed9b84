import type { HistoryOf } from '../contribution/history.ts'

/** Extensions. */
export const extensionHistory = {
  acts: {
    'extension.talked': 'work',
    'extension.requested': 'work',
    'extension.granted': 'work',
    'extension.refused': 'work',
  },
} as const satisfies HistoryOf<'extension'>
