import type { HistoryOf } from '../contribution/history.ts'

/** Objections belong to the letter they are about. */
export const objectionHistory = {
  acts: {
    'objection.registered': 'work',
    'objection.entryAdded': 'work',
    'objection.viewed': 'none',
    'objection.amended': 'work',
    'objection.lateDecided': 'work',
    'objection.fileAdded': 'work',
    'objection.fileViewed': 'none',
    'objection.letterDrafted': 'work',
    'objection.referred': 'work',
    'objection.talked': 'work',
    'objection.progressInquired': 'work',
    'objection.answered': 'work',
    'objection.answerCorrected': 'work',
    'objection.answerCorrectionProposed': 'work',
    'objection.answerCorrectionRefused': 'work',
    'objection.requeried': 'work',
    'objection.corrected': 'work',
    'objection.resultKept': 'work',
    'objection.notified': 'work',
    'objection.noticeReceived': 'work',
    'objection.told': 'work',
    'objection.closed': 'work',
    'objection.withdrawn': 'work',
  },
  letters: {
    objection: 'objections WHERE id = mine.id',
  },
} as const satisfies HistoryOf<'objection'>
