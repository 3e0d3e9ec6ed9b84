import type { HistoryOf } from '../contribution/history.ts'

/** Letters of ours. */
export const replyHistory = {
  acts: {
    'reply.drafted': 'work',
    'reply.redrafted': 'work',
    'reply.submitted': 'work',
    'reply.sentBack': 'work',
    'reply.relooked': 'work',
    'reply.gateConfirmed': 'work',
    'reply.signed': 'work',
    'reply.signatureEntered': 'work',
    'reply.signatureConfirmed': 'work',
    'reply.numbered': 'work',
    'reply.numberVoided': 'work',
    'reply.previewed': 'none',
    'reply.printed': 'work',
    'reply.reprinted': 'work',
    'reply.printConfirmed': 'work',
    'reply.printSpoiled': 'work',
    'reply.sealed': 'work',
    'reply.dispatched': 'work',
    'reply.receiptRecorded': 'work',
    'reply.deliveryFailed': 'work',
    'reply.receiptCorrected': 'work',
    'reply.dispatchCorrected': 'work',
    'reply.receiptViewed': 'none',
    'reply.voided': 'work',
    'reply.exported': 'work',
    'reply.correctionBegun': 'work',
  },
  letters: {
    reply: 'replies WHERE id = mine.id',
  },
} as const satisfies HistoryOf<'reply'>
