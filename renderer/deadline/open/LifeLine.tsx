import { styled } from '@mui/material/styles'
import { describeDay } from '../../../shared/deadline/calendar/describeDay.ts'
import { addCalendarDays } from '../../../shared/deadline/calendar/epochDay.ts'
import type { WorkingCalendar } from '../../../shared/deadline/calendar/workingCalendar.ts'
import type { LifeAct, LifeLineView } from '../../../shared/deadline/contract.ts'
import { beijingMinute, type CalendarDate } from '../../../shared/time.ts'
import { Paragraph, Quiet } from '../../components/layout/layout.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { useSession } from '../../frame/session/session.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { deadlineWords } from '../words.ts'

const words = deadlineWords.lifeLine

const Ribbon = styled('ol')({
  display: 'flex',
  listStyle: 'none',
  margin: '0.25rem 0',
  padding: 0,
  flexWrap: 'wrap',
  border: '1px solid var(--line)',
  background: 'var(--paper)',
  '& > li': {
    flex: '1 0 auto',
    minWidth: '6.5rem',
    padding: '0.1875rem 0.5rem',
    fontSize: '0.8125rem',
    lineHeight: 1.45,
    borderRight: '1px solid var(--line)',
    whiteSpace: 'nowrap',
  },
  '& > li:last-child': { borderRight: 0 },
  '& > li[data-off]': {
    flex: '0 0 auto',
    minWidth: '4rem',
    maxWidth: '7.5rem',
    whiteSpace: 'normal',
    color: 'var(--ink-2)',
    background: 'repeating-linear-gradient(135deg, var(--paper-2) 0 6px, var(--line) 6px 7px)',
  },
  '& > li[data-off] > span': { background: 'var(--paper)', padding: '0 0.125rem', borderRadius: 4 },
  '& > li[data-paused]': {
    background: 'repeating-linear-gradient(45deg, var(--slate-weak) 0 6px, var(--paper) 6px 9px)',
  },
  '& > li[data-paused] > span': { background: 'var(--paper)', padding: '0 0.125rem', borderRadius: 4 },
  '& .rest': { display: 'block', maxWidth: '11rem', whiteSpace: 'normal' },
  '& .act': { display: 'flex', gap: '0.375rem', alignItems: 'center' },
})

/** A stretch of days off is one tile, so that 国庆 does not push the acts out of sight. */
interface Stretch {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly isOff: boolean
  /** The holidays among its days, in their order. */
  readonly holidays: readonly string[]
  /** What its first day is called. */
  readonly name: string
}

function stretches({ startsOn, dueOn, acts }: LifeLineView, calendar: WorkingCalendar): readonly Stretch[] {
  const found: Stretch[] = []
  // Day 0 is the receipt: acts lie on the days after it, or before it where the budgets do not fit.
  const [first = startsOn] = [startsOn, ...acts.map(({ on }) => on)].toSorted()
  for (let day = first; day <= dueOn; day = addCalendarDays(day, 1)) {
    const next = stretchOf(day, calendar)
    const before = found.at(-1)
    if (next.isOff && before?.isOff === true) found[found.length - 1] = joined(before, next)
    else found.push(next)
  }
  return found
}

function stretchOf(day: CalendarDate, calendar: WorkingCalendar): Stretch {
  const { kind, words: name } = describeDay(day, calendar)
  const isOff = kind === 'holiday' || kind === 'weekend'
  const holidays = kind === 'holiday' && name !== null ? [name] : []
  return { from: day, to: day, isOff, holidays, name: name ?? '' }
}

/** Two stretches of days off as one: it bears the names of its holidays, each once. */
const joined = (before: Stretch, next: Stretch): Stretch => ({
  ...before,
  to: next.to,
  holidays: [...new Set([...before.holidays, ...next.holidays])],
})

const nameOf = ({ holidays, name }: Pick<Stretch, 'holidays' | 'name'>) =>
  holidays.length > 0 ? holidays.join('、') : name

/** What rested on a day; what still rests does so up to today. */
const pausesOn = ({ pauses }: LifeLineView, day: CalendarDate, today: CalendarDate) =>
  pauses.filter(({ from, to }) => from <= day && (to === null ? day <= today : day < to))

/** 倒排办理线: the latest moment of each act from the receipt to the limit, days off and pauses shaded, done acts ticked with their time. */
export function LifeLine({ requestId }: { readonly requestId: number }) {
  const calendar = useCalendar()
  const { today } = useSession()
  const line = useQuery('deadlines.lifeLine', { requestId }, { keepOld: true, fresh: true })
  if (line.error !== null) return <ErrorNotice error={line.error} onRetry={() => void line.refetch()} />
  if (line.data === undefined) return null
  if (line.data === null) return <Paragraph>{words.none}</Paragraph>
  const view = line.data
  return (
    <section aria-label={words.label}>
      <Ribbon tabIndex={0} aria-label={words.label} data-sideways>
        {stretches(view, calendar).map(({ from, to, isOff, ...stretch }) => (
          <li
            key={from}
            data-off={isOff || undefined}
            data-paused={(!isOff && pausesOn(view, from, today).length > 0) || undefined}
          >
            <span>
              {from === to ? from.slice(5) : words.stretch(from.slice(5), to.slice(5))}{' '}
              {from === view.startsOn ? words.received : nameOf(stretch)}
            </span>
            {!isOff &&
              pausesOn(view, from, today).map(({ reason }) => (
                <span key={reason} className="rest">
                  {words.paused(reason)}
                </span>
              ))}
            {view.acts
              .filter(({ on }) => on === from)
              .map((act) => (
                <ActMark key={act.step} act={act} />
              ))}
          </li>
        ))}
      </Ribbon>
      <Quiet as="p" margin={0} size="0.8125rem">
        {view.pausedDays > 0 && `${words.pausedDays(view.pausedDays)}　`}
        {`${words.slack(view.slack)}　${words.clause}：${view.clause}`}
      </Quiet>
    </section>
  )
}

function ActMark({ act }: { readonly act: LifeAct }) {
  const { title, at, doneAt, notNeeded, late, budget } = act
  const tone = notNeeded
    ? 'closed'
    : doneAt !== null
      ? late
        ? 'doubtful'
        : 'closed'
      : late
        ? 'overdue'
        : 'waiting'
  const done = doneAt === null ? null : beijingMinute(doneAt).slice(5)
  const state = notNeeded
    ? words.notNeeded
    : done === null
      ? late
        ? words.overdue
        : null
      : late
        ? words.lateDone(done)
        : words.done(done)
  return (
    <span className="act" title={words.budget(budget)}>
      <Lamp tone={tone}>
        {at} {title}
      </Lamp>
      {state !== null && <span>{state}</span>}
    </span>
  )
}
