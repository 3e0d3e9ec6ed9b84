import { useState } from 'react'
import type { EditionView } from '../../shared/calendar/summary.ts'
import type { WorkingCalendar } from '../../shared/deadline/calendar/workingCalendar.ts'
import type { YearArrangement } from '../../shared/deadline/calendar/yearArrangement.ts'
import { Block, Grid, Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { useSession } from '../frame/session/session.ts'
import { MonthGrid } from './MonthGrid.tsx'
import { calendarWords as words } from './words.ts'

interface YearRow {
  readonly year: number
  readonly arrangement: YearArrangement | null
  readonly isPending: boolean
}

const columns: readonly LedgerColumn<YearRow>[] = [
  { key: 'year', title: words.columns.year, width: 4.5, cell: ({ year }) => words.yearOf(year) },
  {
    key: 'state',
    title: words.columns.state,
    cell: ({ arrangement, isPending }) => (
      <>
        <Lamp tone={arrangement === null ? 'soon' : 'done'}>
          {arrangement === null ? words.provisional : words.confirmed}
        </Lamp>{' '}
        {isPending && <Lamp tone="waiting">{words.pending}</Lamp>}
      </>
    ),
  },
]

export interface YearPanelProps {
  readonly arrangements: readonly YearArrangement[]
  readonly editions: readonly EditionView[]
}

/** 年历: the years left, the twelve months of the chosen one right, with 放假 and 调休上班 shaded and in words. */
export function YearPanel({ arrangements, editions }: YearPanelProps) {
  const { calendar, year, setYear, rows, chosen, confirmed } = useYearPanel({ arrangements, editions })
  return (
    <Line tall shrinks>
      <Line width="15rem" fixed shrinks>
        <LedgerTable
          label={words.years}
          columns={columns}
          rows={rows}
          rowKey={(row) => row.year}
          selectedKey={year}
          onSelect={(row) => setYear(row.year)}
          recordKeys
          autoFocus
          empty={<EmptyState>{words.noYears}</EmptyState>}
        />
      </Line>
      <YearMonths
        year={year}
        calendar={calendar}
        source={sourceWords(chosen?.arrangement ?? null, confirmed)}
      />
    </Line>
  )
}

function useYearPanel({ arrangements, editions }: YearPanelProps) {
  const calendar = useCalendar()
  const [year, setYear] = useState(Number(useSession().today.slice(0, 4)))
  const first = Number(calendar.from.slice(0, 4))
  const last = Number(calendar.until.slice(0, 4))
  const rows = Array.from({ length: last - first + 1 }, (_, index): YearRow => {
    const each = first + index
    return {
      year: each,
      arrangement: arrangements.find((arrangement) => arrangement.year === each) ?? null,
      isPending: editions.some((edition) => edition.year === each && edition.state === 'proposed'),
    }
  })
  const chosen = rows.find((row) => row.year === year)
  const confirmed = editions.find((edition) => edition.year === year && edition.state === 'inForce')
  return { calendar, year, setYear, rows, chosen, confirmed }
}

function sourceWords(arrangement: YearArrangement | null, confirmed: EditionView | undefined): string {
  if (arrangement === null) return words.whatToDo
  const by =
    confirmed === undefined ? words.delivered : `${confirmed.proposedBy}、${confirmed.decidedBy ?? ''}`
  return `${arrangement.source.title}（${words.edition(arrangement.edition)}，${by}）`
}

interface YearMonthsProps {
  readonly year: number
  readonly calendar: WorkingCalendar
  readonly source: string
}

function YearMonths({ year, calendar, source }: YearMonthsProps) {
  const days = calendar.days.filter((day) => day.date.startsWith(String(year)))
  const working = days.filter(({ kind }) => kind === 'workday' || kind === 'makeUpWorkday').length
  return (
    <Block aria-label={words.yearOf(year)} tabIndex={0} as="section" grow thins scrolls pad="0.5rem 0.75rem">
      <Block as="h2" margin={0} size="1.125rem">
        {words.yearOf(year)}
      </Block>
      <Quiet as="p" margin="0.25rem 0">
        {source}　{words.workingDays(working)}
      </Quiet>
      <Quiet as="p" margin="0 0 0.5rem">
        {words.coveredUntil(calendar.coveredUntil)}　{words.version(calendar.version)}
      </Quiet>
      <Grid columns="repeat(auto-fill, minmax(13rem, 1fr))" gap="0.75rem 1rem">
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
          <MonthGrid
            key={month}
            month={month}
            calendar={calendar}
            days={days.filter((day) => Number(day.date.slice(5, 7)) === month)}
          />
        ))}
      </Grid>
    </Block>
  )
}
