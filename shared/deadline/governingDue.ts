import type { CalendarDate } from '../time.ts'

/** The two dates of a letter: the legal one (原定) and the one that was agreed and approved (延期至), null without an extension. */
export interface DueDates {
  readonly dueOn: CalendarDate | null
  readonly extendedDueOn: CalendarDate | null
}

/**
 * The date that lamp, order and reminders go by: the extended one while it is the later of the two. The legal date never changes by an
 * extension; where a changed calendar moves it past the agreed day, the law's own day counts.
 */
export function governingDue({ dueOn, extendedDueOn }: DueDates): CalendarDate | null {
  if (dueOn === null || extendedDueOn === null) return dueOn
  return extendedDueOn > dueOn ? extendedDueOn : dueOn
}

/** Both dates in words, such as `原定 11-24 延期至 11-26`; empty without an extension. */
export function extensionWords({ dueOn, extendedDueOn }: DueDates): string {
  if (dueOn === null || extendedDueOn === null) return ''
  return `原定 ${dueOn.slice(5)} 延期至 ${extendedDueOn.slice(5)}`
}
