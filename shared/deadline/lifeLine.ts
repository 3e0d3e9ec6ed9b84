import type { CalendarDate } from '../time.ts'
import { defaultOfficeHours, type OfficeHours, timeOfDay } from './officeHours.ts'
import {
  defaultStepBudgets,
  type LifeStep,
  lifeStepNames,
  lifeSteps,
  type StepBudgets,
} from './stepBudgets.ts'
import { type CalendarDay, calendarIndex, type WorkingCalendar } from './workingCalendar.ts'
import { dayAt, endOfDay } from './workPosition.ts'

/** The latest moment of one act: the working day and the Beijing time (`HH:mm`) by which it should be done. */
export interface LifeMark {
  readonly step: LifeStep
  readonly title: string
  /** Its budget in working days. */
  readonly budget: number
  readonly on: CalendarDate
  readonly at: string
}

/** 倒排办理线: what a reply's acts must keep to, computed backwards from the limit. */
export interface LifeLine {
  /** Every day from the receipt to the limit, days off with their reasons, for the shading. */
  readonly days: readonly CalendarDay[]
  /** One mark per act, in order; the last one ends with the limit. */
  readonly marks: readonly LifeMark[]
  /** Working days that the budgets leave over; negative where they take more than the limit gives. */
  readonly slack: number
}

/** A limit: day 0 and the last day (of an extended letter the agreed one). */
export interface LifeSpan {
  readonly startsOn: CalendarDate
  readonly dueOn: CalendarDate
}

/** The centre's decisions that the line hangs on. */
export interface LifePlan {
  readonly budgets: StepBudgets
  readonly hours: OfficeHours
}

/** The latest moment for each act of a reply, backwards from the end of its last day. Refuses dates the calendar does not reach. */
export function lifeLine(
  { startsOn, dueOn }: LifeSpan,
  calendar: WorkingCalendar,
  { budgets, hours }: LifePlan = { budgets: defaultStepBudgets, hours: defaultOfficeHours },
): LifeLine {
  const marks: LifeMark[] = []
  const end = endOfDay(dueOn, calendar)
  let position = end
  for (const step of [...lifeSteps].reverse()) {
    const { on, part } = dayAt(position, calendar)
    const budget = budgets[step]
    marks.unshift({ step, title: lifeStepNames[step], budget, on, at: timeOfDay(part, hours) })
    position -= budget
  }
  const first = calendarIndex(calendar, startsOn)
  return {
    days: calendar.days.slice(first, calendarIndex(calendar, dueOn) + 1),
    marks,
    slack: position - endOfDay(startsOn, calendar),
  }
}
