import { useState } from 'react'
import type { AgendaEntry, AgendaLane } from '../../shared/agenda/model.ts'
import { describeDay } from '../../shared/deadline/calendar/describeDay.ts'
import { dateLabels } from '../../shared/deadline/explain/explained.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import type { Address } from '../place/screenPath.ts'
import { agendaWords as words } from './words.ts'

const columns: readonly LedgerColumn<AgendaEntry>[] = [
  {
    key: 'lamp',
    title: words.columns.lamp,
    width: 8,
    cell: ({ lamp }) => <Lamp tone={lamp.kind}>{lamp.words}</Lamp>,
  },
  { key: 'number', title: words.columns.number, width: 6.5, least: 6, cell: ({ number }) => number },
  {
    key: 'what',
    title: words.columns.what,
    width: 5.5,
    least: 4.5,
    cell: ({ label, what, provisional }) =>
      `${label === 'original' ? '' : `${dateLabels[label]} `}${what}${provisional ? `（${words.provisional}）` : ''}`,
  },
  { key: 'unit', title: words.columns.unit, least: 4.5, cell: ({ unitName }) => unitName },
]

const placeOf = ({ objectionId, requestId }: AgendaEntry): Address | null => {
  if (objectionId !== null) return place.objection.at({ objectionId })
  return requestId === null ? null : place.request.at({ requestId })
}

/** Which dates the calendar is asked for. */
export interface AgendaAsk {
  readonly lanes: AgendaLane[]
  readonly withClosed: boolean
}

export interface DayListProps {
  readonly day: CalendarDate
  readonly ask: AgendaAsk
}

/** What is due on the chosen day; Enter opens it, Alt+W tells why it is due then. */
export function DayList({ day, ask }: DayListProps) {
  const list = useDayList({ day, ask })
  return (
    <ScreenPage
      level={2}
      title={`${day} ${describeDay(day, list.calendar).text}`}
      padded={false}
      foot={<DayListFoot list={list} />}
    >
      <ErrorNotice error={list.asked.error} onRetry={() => void list.asked.refetch()} />
      {list.omitted > 0 && <p role="status">{words.omitted(list.omitted)}</p>}
      <LedgerTable
        label={words.dayPane}
        columns={columns}
        rows={list.entries}
        rowKey={({ key }) => key}
        selectedKey={list.entry?.key ?? null}
        onSelect={({ key }) => list.setSelected(key)}
        onOpen={(row) => list.open(placeOf(row))}
        recordKeys
        empty={list.asked.isSuccess && <EmptyState>{words.empty}</EmptyState>}
      />
    </ScreenPage>
  )
}

type DayListState = ReturnType<typeof useDayList>

function useDayList({ day, ask }: DayListProps) {
  const { go } = useNavigation()
  const calendar = useCalendar()
  const asked = useQuery('agenda.entries', { from: day, to: day, ...ask }, { fresh: true })
  useKeys('f5', () => void asked.refetch())
  const entries = asked.data?.entries ?? []
  const omitted = asked.data?.omitted ?? 0
  const [selected, setSelected] = useState<string | null>(null)
  const entry = entries.find(({ key }) => key === selected) ?? entries[0]
  const address = entry === undefined ? null : placeOf(entry)
  const open = (to: Address | null) => {
    if (to !== null) go(to)
  }
  return { calendar, asked, entries, omitted, setSelected, entry, address, open }
}

function DayListFoot({ list }: { readonly list: DayListState }) {
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.open}
          blocked={list.address === null ? words.nothing : undefined}
          onAct={() => list.open(list.address)}
        />
      }
    >
      <WhyKey subject={list.entry?.why ?? null} />
    </ActionBar>
  )
}
