import type { HistoryOf } from '../contribution/history.ts'

/** Reading and checking the trail is no work on a letter. */
export const auditHistory = {
  acts: {
    'audit.bodyErased': 'none',
    'audit.viewed': 'none',
    'audit.revealed': 'none',
    'audit.verified': 'none',
    'audit.verifiedWithCode': 'none',
    'audit.headCompared': 'none',
    'audit.breachFound': 'none',
    'audit.breachSettled': 'none',
  },
} as const satisfies HistoryOf<'audit'>
