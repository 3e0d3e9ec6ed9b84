import type { WorkingCalendar } from '../deadline/calendar/workingCalendar.ts'
import { workingDaysBetween } from '../deadline/calendar/workingDays.ts'
import { ruleInForce } from '../deadline/ruleInForce.ts'
import type { RuleCode } from '../deadline/rules.ts'
import type { CalendarDate } from '../time.ts'
import type { Chain, ChainLimit } from './chain.ts'
import { chainTable } from './lifecycle.ts'
import { type Entrance, endedObjectionStates, type Lane, type ObjectionState } from './model.ts'
import type { ChainPictureStep } from './summary.ts'

const laneOf: Readonly<Partial<Record<RuleCode, Lane>>> = {
  O1: 'unit',
  O2: 'person',
  O3: 'unit',
  O4: 'centre',
  N1: 'nationalCentre',
  O5: 'back',
  O6: 'back',
}

/** One entrance as the picture needs it. */
export interface PictureEntry {
  readonly entryId: number
  readonly entrance: Entrance
}

/** The chain as a row of steps in lanes: what was, what runs, and what has not started with the act it hangs on. */
export function chainPicture(
  chain: Chain,
  entries: readonly PictureEntry[],
  { today, calendar }: { readonly today: CalendarDate; readonly calendar: WorkingCalendar },
): ChainPictureStep[] {
  const places: { code: RuleCode; entryId: number | null }[] = [
    ...entries.flatMap(({ entryId, entrance }) =>
      (entrance === 'unit' ? (['O1', 'O4'] as const) : (['O2', 'O3', 'O4'] as const)).map((code) => ({
        code,
        entryId,
      })),
    ),
    ...(['N1', 'O5', 'O6'] as const).map((code) => ({ code, entryId: null })),
  ]
  const isOver = (endedObjectionStates as readonly ObjectionState[]).includes(chain.state)
  return places.map(({ code, entryId }) => {
    const limit = chain.limits.find((found) => found.code === code && found.entryId === entryId)
    const rule = ruleInForce(code, limit?.startsOn ?? today)
    return {
      lane: laneOf[code] ?? 'centre',
      code,
      entryId,
      title: rule.title,
      party: rule.party,
      ours: rule.party === 'centre',
      state: limit?.state ?? 'notStarted',
      startsOn: limit?.startsOn ?? null,
      dueOn: limit?.due?.due ?? null,
      endedOn: limit?.endedOn ?? null,
      lateDays: limit?.lateDays ?? null,
      // A case that is over waits for nothing.
      hangsOn: isOver ? null : hangsOn(code, limit),
      ageWorkingDays: code === 'N1' ? nationalAge(chain, today, calendar) : null,
    }
  })
}

/** How many working days the national centre has had the case, up to its answer or to today; null before it has it. */
export function nationalAge(
  { limits }: Pick<Chain, 'limits'>,
  today: CalendarDate,
  calendar: WorkingCalendar,
): number | null {
  const limit = limits.find(({ code }) => code === 'N1')
  if (limit?.startsOn == null) return null
  return Math.max(0, workingDaysBetween(limit.startsOn, limit.endedOn ?? today, calendar))
}

function hangsOn(code: RuleCode, limit: ChainLimit | undefined): string | null {
  if (limit?.state === 'running' || limit?.state === 'ended') return null
  if (limit?.state === 'waitingForDate' && code !== 'O6') return '待单位说明日期'
  const [, step] =
    Object.entries(chainTable).findLast(([, { starts }]) => (starts as readonly RuleCode[]).includes(code)) ??
    []
  const words = limit === undefined && code === 'O6' ? chainTable.notify.words : step?.words
  return words === undefined ? null : `待${words}`
}
