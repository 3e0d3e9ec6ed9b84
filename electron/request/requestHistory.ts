import type { HistoryOf } from '../contribution/history.ts'

/** Letters and the media they came on. */
export const requestHistory = {
  acts: {
    'request.registered': 'work',
    'request.changed': 'work',
    'request.viewed': 'none',
    'request.historyRevealed': 'work',
    'request.attachmentAdded': 'work',
    'request.attachmentVoided': 'work',
    'request.attachmentViewed': 'none',
    'request.admitted': 'work',
    'request.returned': 'work',
    'request.withdrawn': 'work',
    'request.closed': 'work',
    'request.reopened': 'work',
    'request.archived': 'work',
    'medium.received': 'work',
    'medium.returned': 'work',
  },
  letters: {
    request: '(SELECT mine.id AS request_id)',
  },
} as const satisfies HistoryOf<'request' | 'medium'>
