import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { governingDue } from '../deadline/governingDue.ts'
import { type LampKind, type LampThresholds, lamp } from '../deadline/lamp/lamp.ts'
import type { CalendarDate } from '../time.ts'
import { type RequestState, requestStateNames } from './model.ts'

/** What decides the lamp of a letter. */
export interface LampedRequest {
  readonly state: RequestState
  readonly dueOn: CalendarDate | null
  readonly dueProvisional: boolean
  readonly extendedDueOn: CalendarDate | null
  readonly closedOn: CalendarDate | null
  /** The day its own limit ended; a letter that was taken up again has it without being closed. */
  readonly answeredOn: CalendarDate | null
  /** When the lamp turns yellow; as delivered unless told. */
  readonly thresholds?: LampThresholds
}

/** How a letter stands against the date that governs it (延期至, else the legal date), in colour and words, on the day it is looked at. */
export function requestLamp(
  letter: LampedRequest,
  today: CalendarDate,
  calendar: WorkingCalendar,
): { readonly kind: LampKind; readonly words: string } {
  const { state, dueProvisional, closedOn, answeredOn } = letter
  const dueOn = governingDue(letter)
  // Archived without having been 办结: it had been returned or withdrawn before.
  if (state === 'returned' || state === 'withdrawn' || (state === 'archived' && closedOn === null))
    return { kind: 'paused', words: requestStateNames[state] }
  if (closedOn === null && answeredOn !== null) return { kind: 'paused', words: '已复函，补办中' }
  if (dueOn === null) return { kind: 'paused', words: '等待盖章原件' }
  const found = lamp(
    {
      dueOn,
      today,
      state: closedOn === null ? { kind: 'running' } : { kind: 'closed', closedOn: answeredOn ?? closedOn },
    },
    calendar,
    letter.thresholds,
  )
  return closedOn === null && dueProvisional ? { ...found, words: `${found.words}（暂定）` } : found
}
