import type { HistoryOf } from '../contribution/history.ts'

/** Persons. */
export const candidateHistory = {
  acts: {
    'candidate.viewed': 'none',
    'candidate.decided': 'work',
    'candidate.decisionUndone': 'work',
    'candidate.keyed': 'work',
    'candidate.documentEntered': 'work',
    'candidate.documentConfirmed': 'work',
    'candidate.documentVoided': 'work',
    'candidate.withdrawn': 'work',
    'candidate.returned': 'work',
    'candidate.correctionEntered': 'work',
    'candidate.correctionConfirmed': 'work',
    'candidate.correctionRefused': 'work',
    'candidate.askedAgain': 'work',
    'candidate.resultKept': 'work',
  },
  letters: {
    candidate: 'candidates WHERE id = mine.id',
  },
} as const satisfies HistoryOf<'candidate'>
