import type { HistoryOf } from '../contribution/history.ts'

/** 办理人数要求. */
export const policyHistory = {
  acts: { 'policy.changed': 'work' },
} as const satisfies HistoryOf<'policy'>
