import type { HistoryOf } from '../contribution/history.ts'

/** 应急办理. */
export const emergencyHistory = {
  acts: { 'emergency.printed': 'work', 'emergency.lateEntered': 'work' },
} as const satisfies HistoryOf<'emergency'>
