import type { HistoryOf } from '../contribution/history.ts'

/** Backups. */
export const backupHistory = {
  acts: {
    'backup.created': 'work',
    'backup.checked': 'none',
    'backup.drilled': 'none',
    'backup.restored': 'work',
    'store.adopted': 'work',
    'store.adoptionSettled': 'work',
  },
} as const satisfies HistoryOf<'backup' | 'store'>
