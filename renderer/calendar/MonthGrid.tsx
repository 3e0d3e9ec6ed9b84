import { styled } from '@mui/material/styles'
import { describeDay } from '../../shared/deadline/calendar/describeDay.ts'
import { epochDay, weekdayOfEpochDay } from '../../shared/deadline/calendar/epochDay.ts'
import type { CalendarDay, WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import { calendarWords, calendarWords as words } from './words.ts'

const Month = styled('table')({
  borderCollapse: 'collapse',
  tableLayout: 'fixed',
  width: '100%',
  fontVariantNumeric: 'tabular-nums',
  fontSize: '0.875rem',
  '& caption': { textAlign: 'left', fontWeight: 600, padding: '0.125rem 0' },
  '& th': { fontWeight: 400, color: 'var(--ink-3)', fontSize: '0.8125rem', padding: 0 },
  '& td': { padding: '0.0625rem 0', textAlign: 'center', border: '1px solid var(--line)', height: '1.5rem' },
  '& td[data-kind="weekend"]': { color: 'var(--ink-3)', background: 'var(--slate-weak)' },
  '& td[data-kind="holiday"]': {
    color: 'var(--vermilion)',
    background: 'var(--vermilion-weak)',
    fontWeight: 600,
  },
  '& td[data-kind="makeUpWorkday"]': {
    color: 'var(--blue)',
    background: 'var(--blue-weak)',
    fontWeight: 600,
    textDecoration: 'underline',
  },
  '& td[data-provisional]': { borderStyle: 'dashed' },
  '& td:empty': { border: 0 },
})

const Notes = styled('p')({
  margin: '0.125rem 0 0',
  fontSize: '0.8125rem',
  lineHeight: 1.4,
  color: 'var(--ink-2)',
})

export interface MonthGridProps {
  readonly days: readonly CalendarDay[]
  readonly month: number
  readonly calendar: WorkingCalendar
}

/** One small month, weeks from Monday; what its coloured days are stands below in words. */
export function MonthGrid({ days, month, calendar }: MonthGridProps) {
  const [first] = days
  if (first === undefined) return null
  const lead = (weekdayOfEpochDay(epochDay(first.date)) + 6) % 7
  const cells: readonly (CalendarDay | null)[] = [...Array.from({ length: lead }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_unused, day) => cells[week * 7 + day] ?? null),
  )
  return (
    <div>
      <Month>
        <caption>{words.month(month)}</caption>
        <thead>
          <tr>
            {words.weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {weekday}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, row) => (
            <tr key={week.find((day) => day !== null)?.date ?? row}>
              {week.map((day, column) =>
                day === null ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its place
                  <td key={column} />
                ) : (
                  <td
                    key={day.date}
                    data-kind={day.kind}
                    data-provisional={day.provisional || undefined}
                    title={`${day.date} ${describeDay(day.date, calendar).text}`}
                  >
                    {Number(day.date.slice(8))}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Month>
      <Notes>{notesOf(days)}</Notes>
    </div>
  )
}

/** Such as `元旦放假 1—3日；调休上班 4日`. */
function notesOf(days: readonly CalendarDay[]): string {
  const stretches: { readonly why: string; readonly from: number; to: number }[] = []
  for (const day of days) {
    if (day.kind !== 'holiday' && day.kind !== 'makeUpWorkday') continue
    const number = Number(day.date.slice(8))
    const last = stretches.at(-1)
    if (last !== undefined && last.why === day.why && last.to === number - 1) last.to = number
    else stretches.push({ why: day.why, from: number, to: number })
  }
  return stretches.map(({ why, from, to }) => calendarWords.stretch(why, from, to)).join('；')
}
