import { styled } from '@mui/material/styles'
import { describeDay } from '../../../shared/deadline/calendar/describeDay.ts'
import type { Explanation } from '../../../shared/deadline/dueDate.ts'
import { explanationLines } from '../../../shared/deadline/explain/explanationLines.ts'
import { Quiet } from '../../components/layout/layout.tsx'
import { useCalendar } from '../../frame/day/useCalendar.ts'
import { deadlineWords as words } from '../words.ts'

const Strip = styled('ol')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '0.25rem',
  listStyle: 'none',
  margin: '0 0 0.5rem',
  padding: 0,
})

const Tile = styled('li')({
  boxSizing: 'border-box',
  minWidth: '4.75rem',
  padding: '0.25rem 0.375rem',
  border: '1px solid var(--line-2)',
  borderRadius: 4,
  background: 'var(--paper)',
  fontSize: '0.8125rem',
  lineHeight: 1.45,
  textAlign: 'center',
  '& strong': { display: 'block', fontSize: '0.9375rem' },
  '& span': { display: 'block' },
  '&[data-kind="skipped"]': {
    color: 'var(--ink-2)',
    background: 'repeating-linear-gradient(135deg, var(--paper-2) 0 6px, var(--line) 6px 7px)',
  },
  '&[data-kind="received"]': { background: 'var(--slate-weak)' },
  '&[data-kind="due"]': { borderColor: 'var(--blue)', boxShadow: 'inset 0 0 0 1px var(--blue)' },
})

type DayTile = {
  readonly date: string
  readonly kind: 'received' | 'counted' | 'skipped' | 'due'
  readonly words: string
}

/** Every day from the receipt to the legal date, in order: what it counted for or why it did not. */
function tilesOf({ received, counted, skipped, due }: Explanation, dayZero: string): readonly DayTile[] {
  const days: readonly DayTile[] = [
    ...counted.map((date, index) => ({
      date,
      kind: date === due ? ('due' as const) : ('counted' as const),
      words: `${words.counted(index + 1)}${date === due ? `·${words.last}` : ''}`,
    })),
    ...skipped.map(({ date, why }) => ({ date, kind: 'skipped' as const, words: why })),
  ]
  return [
    { date: received, kind: 'received', words: `${dayZero}·${words.notCounted}` },
    ...[...days].sort((one, other) => one.date.localeCompare(other.date)),
  ]
}

export interface DayStripProps {
  readonly explanation: Explanation
  /** What day 0 is; the receipt unless told. */
  readonly dayZero?: string
  /** Tells one strip from another where several stand together. */
  readonly label?: string
}

/** 为什么是这一天: a strip of day tiles and the rule with its source. */
export function DayStrip({ explanation, dayZero = words.received, label = words.why }: DayStripProps) {
  const calendar = useCalendar()
  const lines = explanationLines(explanation, calendar)
  const days = explanation.counted.length + explanation.skipped.length + 1
  const sentences = [...lines.slice(0, lines.length - days - 2), ...lines.slice(-2)]
  return (
    <section aria-label={label}>
      <Strip>
        {tilesOf(explanation, dayZero).map((tile) => (
          <Tile key={tile.date} data-kind={tile.kind}>
            <strong>{tile.date.slice(5)}</strong>
            <span>{describeDay(tile.date, calendar).weekday}</span>
            <span>{tile.words}</span>
          </Tile>
        ))}
      </Strip>
      {sentences.map((line) => (
        <Quiet key={line} as="p" margin={0} size="0.8125rem">
          {line}
        </Quiet>
      ))}
    </section>
  )
}
