import type { CalendarDate } from '../../time.ts'
import { type CalendarDay, calendarIndex, type WorkingCalendar } from '../calendar/workingCalendar.ts'
import { defaultOfficeHours, type OfficeHours, timeOfDay } from '../officeHours.ts'
import { type Pause, positionAfter, restsOf } from '../pause.ts'
import { dayAt, endOfDay, type WorkPosition } from '../workPosition.ts'
import {
  defaultStepBudgets,
  type LifeStep,
  lifeStepNames,
  lifeSteps,
  type StepBudgets,
} from './stepBudgets.ts'

/** The latest moment of one act: the working day and the Beijing time (`HH:mm`) by which it should be done. */
export interface LifeMark {
  readonly step: LifeStep
  readonly title: string
  /** Its budget in working days. */
  readonly budget: number
  readonly on: CalendarDate
  readonly at: string
}

/** A pause and the acts whose budget rests meanwhile. */
export interface StepPause extends Pause {
  readonly holds: readonly LifeStep[]
}

/** 倒排办理线: what a reply's acts must keep to, computed backwards from the limit. */
export interface LifeLine {
  /** Every day from the receipt to the limit, days off with their reasons, for the shading. */
  readonly days: readonly CalendarDay[]
  /** One mark per act, in order; the last one ends with the limit. */
  readonly marks: readonly LifeMark[]
  /** Working days that the budgets and the pauses leave over; negative where they take more than the limit gives. */
  readonly slack: number
}

/** A limit: day 0 and the last day (of an extended letter the agreed one). */
export interface LifeSpan {
  readonly startsOn: CalendarDate
  readonly dueOn: CalendarDate
  /** What rested meanwhile. One without an end rests for ever: give it the day up to which it is known to have rested. */
  readonly pauses?: readonly StepPause[]
}

/** The centre's decisions that the line hangs on. */
export interface LifePlan {
  readonly budgets: StepBudgets
  readonly hours: OfficeHours
}

/**
 * The latest moment for each act of a reply, backwards from the end of its last day. An act that rested keeps its budget: it goes on after
 * the pause and moves what follows, but nothing passes the limit, which no pause moves. Refuses dates the calendar does not reach.
 */
export function lifeLine(
  { startsOn, dueOn, pauses = [] }: LifeSpan,
  calendar: WorkingCalendar,
  { budgets, hours }: LifePlan = { budgets: defaultStepBudgets, hours: defaultOfficeHours },
): LifeLine {
  const [begin, end] = [endOfDay(startsOn, calendar), endOfDay(dueOn, calendar)]
  const goOn = (at: WorkPosition, step: LifeStep): WorkPosition => {
    const held = pauses.filter(({ holds }) => holds.includes(step))
    return positionAfter(at, budgets[step], restsOf(held, calendar)) ?? end
  }
  const needed = lifeSteps.reduce((sum, step) => sum + budgets[step], 0)
  const marks: LifeMark[] = []
  let position = end - needed
  for (const step of lifeSteps) {
    position = Math.min(end, goOn(position, step))
    const { on, part } = dayAt(position, calendar)
    marks.push({ step, title: lifeStepNames[step], budget: budgets[step], on, at: timeOfDay(part, hours) })
  }
  const first = calendarIndex(calendar, startsOn)
  return {
    days: calendar.days.slice(first, calendarIndex(calendar, dueOn) + 1),
    marks,
    slack: end - lifeSteps.reduce(goOn, begin),
  }
}
