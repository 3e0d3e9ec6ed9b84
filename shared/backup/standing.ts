import { beijingDate, type CalendarDate, type Instant } from '../time.ts'

/** From so many days of work without a backup on it is overdue (the centre's own default). */
export const overdueDays = 3

/** How far the last backup lies behind the work. */
export const backupStates = ['saved', 'today', 'due', 'overdue'] as const
/** How far the last backup lies behind the work. */
export type BackupState = (typeof backupStates)[number]

/**
 * The days from the first work that no backup holds (null when everything is in one) until `today`, and what they mean: the work of
 * one day may wait until its evening.
 */
export function backupStanding(
  unsavedSince: Instant | null,
  today: CalendarDate,
): { readonly days: number; readonly state: BackupState } {
  if (unsavedSince === null) return { days: 0, state: 'saved' }
  const days = Math.max(0, daysBetween(beijingDate(unsavedSince), today))
  if (days === 0) return { days, state: 'today' }
  return { days, state: days < overdueDays ? 'due' : 'overdue' }
}

const daysBetween = (from: CalendarDate, to: CalendarDate) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
