import type { CalendarDate } from '../../time.ts'
import type { WorkingCalendar } from '../calendar/workingCalendar.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/workingDays.ts'
import { defaultLampScheme, type LampScheme } from './lampScheme.ts'

/** 绿 正常, 黄 临期, 红 逾期, 灰 暂停或等待对方, 蓝 已办结: what a lamp shows beside its words. */
export type LampKind = 'normal' | 'soon' | 'overdue' | 'paused' | 'closed'

/** What a lamp shows; the words always stand beside the colour. */
export interface Lamp {
  readonly kind: LampKind
  readonly words: string
}

/**
 * Where the item stands: `running` our limit runs, `waiting` the other side has it, `paused` our step budget rests, and `closed` with
 * the day of the act that ended the limit.
 */
export type LampedState =
  | { readonly kind: 'running' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'closed'; readonly closedOn: CalendarDate }

/** When a lamp turns yellow: at or below so many working days left. */
export type LampThresholds = Pick<LampScheme, 'soonAtOrBelow'>

/** The item whose lamp is wanted: its last day, the Beijing day it is looked at, and where it stands. */
export interface LampSubject {
  readonly dueOn: CalendarDate
  readonly today: CalendarDate
  readonly state: LampedState
}

/** Tells how an item stands against its last day; computed when it is looked at, never kept by a timer. */
export function lamp(
  { dueOn, today, state }: LampSubject,
  calendar: WorkingCalendar,
  thresholds: LampThresholds = defaultLampScheme,
): Lamp {
  switch (state.kind) {
    case 'closed':
      return { kind: 'closed', words: closedWords(dueOn, state.closedOn, calendar) }
    case 'waiting':
      return { kind: 'paused', words: '等待对方' }
    case 'paused':
      return { kind: 'paused', words: '已暂停' }
    case 'running':
      return today > dueOn
        ? { kind: 'overdue', words: overdueWords(workingDaysBetween(dueOn, today, calendar)) }
        : runningLamp(workingDaysBetween(today, dueOn, calendar), today === dueOn, thresholds)
  }
}

/** The first last day that is not on the supervisor's board yet: what is due before it is. */
export function escalatedBefore(
  today: CalendarDate,
  { escalateAtOrBelow }: Pick<LampScheme, 'escalateAtOrBelow'>,
  calendar: WorkingCalendar,
): CalendarDate {
  return addWorkingDays(today, escalateAtOrBelow + 1, calendar)
}

/** A running item as an example: its last day, its lamp, and whether it stands on the supervisor's board. */
export interface LampExample {
  readonly dueOn: CalendarDate
  readonly lamp: Lamp
  readonly isEscalated: boolean
}

/** What a scheme would show today for three letters: the last green day, the first yellow one, and one working day over the limit. */
export function lampExamples(
  today: CalendarDate,
  scheme: LampScheme,
  calendar: WorkingCalendar,
): readonly LampExample[] {
  const before = escalatedBefore(today, scheme, calendar)
  return [scheme.soonAtOrBelow + 1, scheme.soonAtOrBelow, -1].map((left) => {
    const dueOn = addWorkingDays(today, left, calendar)
    return {
      dueOn,
      lamp: lamp({ dueOn, today, state: { kind: 'running' } }, calendar, scheme),
      isEscalated: dueOn < before,
    }
  })
}

function runningLamp(left: number, isLastDay: boolean, thresholds: LampThresholds): Lamp {
  const kind = left <= thresholds.soonAtOrBelow ? 'soon' : 'normal'
  return { kind, words: isLastDay ? '今天到期' : `剩 ${left} 个工作日` }
}

function overdueWords(late: number): string {
  // On the weekend after the last day nothing has been counted yet, but the limit is over.
  return late === 0 ? '逾期不足 1 个工作日' : `逾期 ${late} 个工作日`
}

function closedWords(dueOn: CalendarDate, closedOn: CalendarDate, calendar: WorkingCalendar): string {
  return closedOn > dueOn
    ? `已办结（${overdueWords(workingDaysBetween(dueOn, closedOn, calendar))}）`
    : '已办结'
}
