import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { isWorkingDay, workingDaysBetween } from '../deadline/calendar/workingDays.ts'
import { dueDate, type Explanation } from '../deadline/dueDate.ts'
import { AppError } from '../errors.ts'
import { type RequestState, requestStateNames } from '../request/model.ts'
import type { CalendarDate } from '../time.ts'
import type { TalkKind } from './model.ts'

/** What decides whether the limit of a letter may be extended. */
export interface ExtendableRequest {
  readonly state: RequestState
  /** The date that governs now; null while no limit runs. */
  readonly governing: CalendarDate | null
  readonly today: CalendarDate
  /** True while a request waits for its decision. */
  readonly isRequested: boolean
}

/** Why the limit of a letter cannot be extended now, as a sentence; null when it can. */
export function extensionProblem({ state, governing, today, isRequested }: ExtendableRequest): string | null {
  if (state !== 'registered' && state !== 'admitted')
    return `该来文为「${requestStateNames[state]}」，不再计算期限，不能延期。`
  if (governing === null) return '该来文的期限尚未起算，不需要延期。'
  if (today > governing)
    return `期限 ${governing} 已过，不能再延期；请把与来文单位的沟通登记为逾期沟通，并尽快复函。`
  if (isRequested) return '已有一项延期申请待批准，请等批准人办结后再提。'
  return null
}

/** What a talk is: one that was held and written down by the end of the last day may carry an extension, any later one never. */
export function talkKindOf(
  talkedOn: CalendarDate,
  today: CalendarDate,
  governing: CalendarDate | null,
): TalkKind {
  const isLate = governing !== null && (talkedOn > governing || today > governing)
  return isLate ? 'afterLimit' : 'beforeLimit'
}

/**
 * The new last day with every day counted from the old one (day 0). Refuses (`invalid-input`) a day that is not later or no working
 * day. The rule sets no maximum (S0: 提前充分沟通).
 */
export function extensionExplanation(
  from: CalendarDate,
  newDueOn: CalendarDate,
  calendar: WorkingCalendar,
): Explanation {
  if (newDueOn <= from) throw new AppError('invalid-input', `新期限应晚于现在的期限 ${from}，请重新填写。`)
  if (!isWorkingDay(newDueOn, calendar))
    throw new AppError('invalid-input', `${newDueOn} 不是工作日，请改为与来文单位约定的工作日。`)
  return dueDate(from, workingDaysBetween(from, newDueOn, calendar), calendar)
}
