import { describeDay } from '../deadline/calendar/describeDay.ts'
import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { addWorkingDays } from '../deadline/calendar/workingDays.ts'
import { governingDue } from '../deadline/governingDue.ts'
import type { LampThresholds } from '../deadline/lamp/lamp.ts'
import { urgencyNames } from '../request/model.ts'
import type { CalendarDate } from '../time.ts'
import { otherStep, paperStep } from './paperStep.ts'
import type { WorkItem } from './summary.ts'
import { workLamp } from './workLamp.ts'

/** One line of 今日办理单: a letter with everything that is to be done on it. */
export interface SheetLine {
  readonly dueOn: CalendarDate | null
  /** The lamp in words; empty where no limit runs. */
  readonly lamp: string
  readonly urgency: string
  readonly number: string
  readonly unitName: string
  readonly steps: string
  /** 要求反馈日期; null without one. */
  readonly wantedOn: CalendarDate | null
}

/** The lines of one day, or of what has no day. */
export interface SheetGroup {
  readonly title: string
  readonly lines: readonly SheetLine[]
}

/** What is not named on paper: how many things, and the nearest of their days. */
export interface OtherWork {
  readonly count: number
  readonly nearest: CalendarDate | null
}

/** The day the sheet is for, and what its lamps are told by. */
export interface SheetDay {
  readonly today: CalendarDate
  readonly calendar: WorkingCalendar
  readonly thresholds: LampThresholds
}

/**
 * What waits at the desk as 今日办理单 has it: one line for each letter, by day, the urgent ones first. Items in the order of the
 * workbench; the same item may come several times, once for each person who may do it. Steps that would say that somebody is listed bear
 * the name of the check that every letter has; objections and proposals are counted with their nearest day, not named.
 */
export function todaySheet(
  items: readonly WorkItem[],
  day: SheetDay,
): { readonly groups: readonly SheetGroup[]; readonly others: OtherWork } {
  const named = items.filter(({ kind }) => paperStep(kind) !== otherStep)
  const rest = items.filter(({ kind }) => paperStep(kind) === otherStep)
  const letters = Map.groupBy(named, ({ number, of, id }) => (number === '' ? `${of}:${id}` : number))
  const lines = [...letters.values()].flatMap((letter) => lineOf(letter, day) ?? [])
  const groups = Map.groupBy(lines.toSorted(byDay), ({ line, isAwaited }) =>
    groupTitle(line.dueOn, isAwaited, day),
  )
  return {
    groups: [...groups].map(([title, found]) => ({ title, lines: found.map(({ line }) => line) })),
    others: {
      count: new Set(rest.map(({ kind, of, id }) => `${kind}:${of}:${id}`)).size,
      nearest:
        rest
          .map(dayOf)
          .toSorted(compare)
          .find((found) => found !== lastOfAll) ?? null,
    },
  }
}

interface PlacedLine {
  readonly line: SheetLine
  readonly isAwaited: boolean
  readonly rank: number
}

const ranks = Object.keys(urgencyNames).toReversed()

/** One letter: what is ours to do counts before what others owe, and its nearest day. */
function lineOf(letter: readonly WorkItem[], { today, calendar, thresholds }: SheetDay): PlacedLine | null {
  const ours = letter.filter(({ kind }) => kind !== 'receipt')
  const counted = (ours.length > 0 ? ours : letter).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const [first] = counted
  if (first === undefined) return null
  const urgency = letter.find((item) => item.urgency !== 'none')?.urgency ?? 'none'
  return {
    isAwaited: ours.length === 0,
    rank: ranks.indexOf(urgency),
    line: {
      dueOn: governingDue(first),
      lamp: workLamp({ ...first, thresholds }, today, calendar)?.words ?? '',
      urgency: urgency === 'none' ? '' : urgencyNames[urgency],
      number: first.number,
      unitName: first.unitName ?? '',
      steps: [...new Set(counted.map(({ kind }) => paperStep(kind)))].join('、'),
      wantedOn: letter.find(({ wantedOn }) => wantedOn !== null)?.wantedOn ?? null,
    },
  }
}

const lastOfAll = '9999-12-31'
const dayOf = (item: WorkItem): CalendarDate => governingDue(item) ?? lastOfAll

/** What others owe stands last, then what has no day; within a day 特急 and 加急 first. */
function byDay(a: PlacedLine, b: PlacedLine): number {
  if (a.isAwaited !== b.isAwaited) return a.isAwaited ? 1 : -1
  const [left, right] = [a.line.dueOn ?? lastOfAll, b.line.dueOn ?? lastOfAll]
  return left === right ? a.rank - b.rank || compare(a.line.number, b.line.number) : compare(left, right)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

function groupTitle(dueOn: CalendarDate | null, isAwaited: boolean, { today, calendar }: SheetDay): string {
  if (isAwaited) return '等对方'
  if (dueOn === null) return '没有期限'
  if (dueOn < today) return '已过期限'
  const when = `${dueOn} ${describeDay(dueOn, calendar).weekday}`
  if (dueOn === today) return `今天到期　${when}`
  return dueOn === addWorkingDays(today, 1, calendar) ? `下一个工作日到期　${when}` : `${when} 到期`
}
