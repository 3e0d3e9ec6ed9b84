import type { HistoryOf } from '../contribution/history.ts'

/** Accounts. */
export const userHistory = {
  acts: {
    'user.created': 'work',
    'user.rolesChanged': 'work',
    'user.passwordReset': 'work',
    'user.left': 'work',
    'user.returned': 'work',
    'human.recorded': 'none',
  },
} as const satisfies HistoryOf<'user' | 'human'>
