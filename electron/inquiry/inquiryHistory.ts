import type { HistoryOf } from '../contribution/history.ts'

/** Batches; one may hold persons of several letters. */
export const inquiryHistory = {
  acts: {
    'inquiry.batchOpened': 'work',
    'inquiry.batchExported': 'work',
    'inquiry.batchPrinted': 'work',
    'inquiry.batchClosed': 'work',
    'inquiry.batchCancelled': 'work',
    'inquiry.removalUndone': 'work',
    'inquiry.numberCopied': 'work',
    'inquiry.resultRecorded': 'work',
    'inquiry.pageConfirmed': 'work',
    'inquiry.fileImported': 'work',
    'inquiry.resultVoided': 'work',
    'inquiry.evidenceAdded': 'work',
    'inquiry.evidenceViewed': 'none',
  },
  letters: {
    batch: 'inquiry_items WHERE batch_id = mine.id',
  },
} as const satisfies HistoryOf<'inquiry'>
