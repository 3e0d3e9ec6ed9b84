import type { HistoryOf } from '../contribution/history.ts'

/** 签发与审查授权登记. */
export const authorityHistory = {
  acts: { 'authority.added': 'work', 'authority.ended': 'work' },
} as const satisfies HistoryOf<'authority'>
