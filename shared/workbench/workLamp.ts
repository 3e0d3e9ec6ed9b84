import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { governingDue } from '../deadline/governingDue.ts'
import { type Lamp, type LampThresholds, lamp } from '../deadline/lamp/lamp.ts'
import type { CalendarDate } from '../time.ts'
import type { WorkItem } from './summary.ts'

/** How a thing that waits stands against its last day; null when no limit runs for it. */
export function workLamp(
  item: Pick<WorkItem, 'kind' | 'dueOn' | 'extendedDueOn' | 'dueProvisional'> & {
    readonly thresholds?: LampThresholds
  },
  today: CalendarDate,
  calendar: WorkingCalendar,
): Lamp | null {
  const { kind, dueProvisional } = item
  const dueOn = governingDue(item)
  // The unit has our letter; the reply's limit ended when it left.
  if (kind === 'receipt') return { kind: 'paused', words: '等待对方' }
  if (dueOn === null) return null
  const found = lamp({ dueOn, today, state: { kind: 'running' } }, calendar, item.thresholds)
  return dueProvisional ? { ...found, words: `${found.words}（暂定）` } : found
}
