import { useState } from 'react'
import { isDueAfterHoliday, longHolidayAhead } from '../../shared/deadline/calendar/longHoliday.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import { urgencyNames } from '../../shared/request/model.ts'
import { type WorkKind, workKindNames } from '../../shared/workbench/model.ts'
import type { WorkCount, WorkItem } from '../../shared/workbench/summary.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WantedMark } from '../deadline/open/WantedMark.tsx'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { useCalendar } from '../frame/day/useCalendar.ts'
import { ListView } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useMay } from '../frame/session/useMay.ts'
import { place } from '../place/place.ts'
import { WorkLamp } from './WorkLamp.tsx'
import { workbenchWords as words } from './words.ts'
import { placeOf } from './workPlaces.ts'

const columns: readonly LedgerColumn<WorkItem>[] = [
  { key: 'lamp', title: words.due, width: 11, cell: (item) => <WorkLamp item={item} /> },
  { key: 'kind', title: words.kind, width: 7, cell: (item) => workKindNames[item.kind] },
  { key: 'number', title: words.signedNumber, width: 9, cell: (item) => <Numbered item={item} /> },
  { key: 'unit', title: words.unit, cell: (item) => item.unitName },
  { key: 'note', title: words.note, cell: (item) => <Note item={item} /> },
  {
    key: 'persons',
    title: words.persons,
    width: 4.5,
    align: 'end',
    cell: (item) => item.persons !== null && words.people(item.persons),
  },
]

/** What tells it from others, then what presses beside the legal date: 节前应发 and the unit's own wish. */
function Note({ item }: { readonly item: WorkItem }) {
  return (
    <Line as="span" gap="0.75rem">
      {item.note}
      <HolidayMark item={item} />
      <WantedMark wantedOn={item.wantedOn} />
    </Line>
  )
}

/** 节前应发, in the days before a long holiday. */
function HolidayMark({ item }: { readonly item: WorkItem }) {
  const holiday = useHolidayAhead()
  if (item.kind === 'receipt' || !isDueAfterHoliday(governingDue(item), holiday)) return null
  return <Lamp tone="soon">{words.holiday.mark}</Lamp>
}

const useHolidayAhead = () => longHolidayAhead(useSession().today, useCalendar())

/** What the mark means, while there may be one. */
function HolidayLine() {
  const holiday = useHolidayAhead()
  if (holiday === null) return null
  return <Quiet>{words.holiday.line(holiday)}</Quiet>
}

function Numbered({ item: { number, urgency } }: { readonly item: WorkItem }) {
  return (
    <Line as="span" gap="0.375rem">
      {number}
      {urgency !== 'none' && (
        <Block as="strong" tone="amber">
          {urgencyNames[urgency]}
        </Block>
      )}
    </Line>
  )
}

const keyOf = ({ kind, id }: WorkItem) => `${kind}:${id}`

interface TodoViewProps {
  readonly counts: readonly WorkCount[]
}

/** 待办: everything that waits for this person, the nearest last day first; F8 opens the next one. */
export function TodoView({ counts }: TodoViewProps) {
  const { go, setSelected, kind, todo, shown, next, show, register } = useTodoView({ counts })
  return (
    <ListView
      filters={
        counts.length > 0 && (
          <>
            <ChoiceField
              name="kind"
              label={words.kinds}
              value={kind}
              choices={choicesOf(counts)}
              numbered={false}
              onCommit={show}
            />
            <HolidayLine />
          </>
        )
      }
      list={todo}
      table={{
        label: words.todo,
        columns,
        rowKey: keyOf,
        selectedKey: shown === undefined ? null : keyOf(shown),
        onSelect: (item) => setSelected(keyOf(item)),
        onOpen: (item) => go(placeOf(item)),
        autoFocus: true,
        empty: (
          <EmptyState {...(register && { keyLabel: words.empty.todoKey, onAct: register })}>
            {register ? words.empty.todo : words.empty.todoOther}
          </EmptyState>
        ),
      }}
      hints={words.hints}
      acts={<TodoActs next={next} why={shown?.why ?? null} />}
    />
  )
}

function choicesOf(counts: readonly WorkCount[]) {
  const total = counts.reduce((sum, { items }) => sum + items, 0)
  return [
    { value: 'all' as const, label: `${words.all} ${total}` },
    ...counts.map((count) => ({ value: count.kind, label: `${workKindNames[count.kind]} ${count.items}` })),
  ]
}

interface TodoActsProps {
  readonly next: WorkItem | undefined
  readonly why: WorkItem['why']
}

function TodoActs({ next, why }: TodoActsProps) {
  const { go } = useNavigation()
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={words.open}
          keys="f8, f9, ctrl+enter"
          keyLabel={words.openKey}
          blocked={next === undefined ? words.nothing : undefined}
          onAct={() => next && go(placeOf(next))}
        />
      }
    >
      <WhyKey subject={why} />
    </ActionBar>
  )
}

function useTodoView({ counts }: TodoViewProps) {
  const { go } = useNavigation()
  const may = useMay()
  const [wanted, show] = useState<WorkKind | 'all'>('all')
  const [selected, setSelected] = useState<string | null>(null)
  const kind = counts.some((count) => count.kind === wanted) ? wanted : 'all'
  const todo = usePages('workbench.todo', { kind: kind === 'all' ? null : kind })
  const { rows } = todo
  useKeys('esc', () => show('all'), { enabled: kind !== 'all' })
  const chosen = rows.find((item) => keyOf(item) === selected)
  const mayRegister = may('requests.register')
  const register = () => go(place.newRequest.at())
  useKeys('alt+n', register, { enabled: mayRegister })
  return {
    go,
    setSelected,
    kind,
    todo,
    show,
    /** Marked in the list and explained by the key for the date. */
    shown: chosen ?? rows[0],
    /** Opened by the primary act: a receipt that is awaited is nobody's next work. */
    next: chosen ?? rows.find((item) => item.kind !== 'receipt'),
    register: mayRegister ? register : undefined,
  }
}
