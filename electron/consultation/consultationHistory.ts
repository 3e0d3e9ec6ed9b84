import type { HistoryOf } from '../contribution/history.ts'

/** Talks on the telephone, and standard answers. */
export const consultationHistory = {
  acts: {
    'consultation.lookedUp': 'work',
    'consultation.cardOpened': 'work',
    'consultation.recorded': 'work',
    'consultation.promiseKept': 'work',
    'answer.added': 'work',
    'answer.changed': 'work',
    'answer.withdrawn': 'work',
  },
  letters: {
    consultation: 'consultations WHERE id = mine.id AND request_id IS NOT NULL',
  },
} as const satisfies HistoryOf<'consultation' | 'answer'>
