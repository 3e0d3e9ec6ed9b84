import { type ReactNode, useState } from 'react'
import { isDueAfterHoliday, longHolidayAhead } from '../../shared/deadline/calendar/longHoliday.ts'
import { governingDue } from '../../shared/deadline/governingDue.ts'
import { urgencyNames } from '../../shared/request/model.ts'
import { beijingMinute } from '../../shared/time.ts'
import { type WorkKind, workKindNames } from '../../shared/workbench/model.ts'
import type { WorkCount, WorkItem } from '../../shared/workbench/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
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
import { type DraftRow, useDraftRows } from './useDraftRows.ts'
import { useTodaySheet } from './useTodaySheet.ts'
import { WorkLamp } from './WorkLamp.tsx'
import { workbenchWords as words } from './words.ts'
import { placeOf } from './workPlaces.ts'

/** A row: something to do, or a form of one's own that was left half filled. */
type Row = WorkItem | DraftRow

const isDraft = (row: Row): row is DraftRow => 'form' in row

/** Drafts say what form it is, when it was left and a few of its words. */
function columnOf(
  column: Omit<LedgerColumn<WorkItem>, 'cell'>,
  cell: (item: WorkItem) => ReactNode,
  draft?: (row: DraftRow) => ReactNode,
): LedgerColumn<Row> {
  return { ...column, cell: (row) => (isDraft(row) ? draft?.(row) : cell(row)) }
}

const columns: readonly LedgerColumn<Row>[] = [
  columnOf(
    { key: 'lamp', title: words.due, width: 11 },
    (item) => <WorkLamp item={item} />,
    ({ savedAt }) => <Lamp tone="paused">{words.drafts.left(beijingMinute(new Date(savedAt)))}</Lamp>,
  ),
  columnOf(
    { key: 'kind', title: words.kind, width: 7 },
    (item) => workKindNames[item.kind],
    () => words.drafts.kind,
  ),
  columnOf({ key: 'number', title: words.signedNumber, width: 9 }, (item) => <Numbered item={item} />),
  columnOf(
    { key: 'unit', title: words.unit },
    (item) => item.unitName,
    ({ form }) => form.label,
  ),
  columnOf(
    { key: 'note', title: words.note },
    (item) => <Note item={item} />,
    ({ form }) => form.about,
  ),
  columnOf(
    { key: 'persons', title: words.persons, width: 4.5, align: 'end' },
    (item) => item.persons !== null && words.people(item.persons),
  ),
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

const keyOf = (row: Row) => (isDraft(row) ? `draft:${row.key}` : `${row.kind}:${row.id}`)

interface TodoViewProps {
  readonly counts: readonly WorkCount[]
}

/** 待办: everything that waits for this person, the nearest last day first; F8 opens the next one. */
export function TodoView({ counts }: TodoViewProps) {
  const view = useTodoView({ counts })
  const { setSelected, kind, todo, shown, show, register } = view
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
      error={view.error}
      table={{
        label: words.todo,
        columns,
        rowKey: keyOf,
        selectedKey: shown === undefined ? null : keyOf(shown),
        onSelect: (item) => setSelected(keyOf(item)),
        onOpen: view.open,
        autoFocus: true,
        empty: (
          <EmptyState {...(register && { keyLabel: words.empty.todoKey, onAct: register })}>
            {register ? words.empty.todo : words.empty.todoOther}
          </EmptyState>
        ),
      }}
      hints={words.hints}
      acts={<TodoActs view={view} />}
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

function TodoActs({ view }: { readonly view: TodoViewState }) {
  const { next, shown, open, giveUp } = view
  const draft = shown !== undefined && isDraft(shown) ? shown : null
  return (
    <ActionBar
      primary={
        <PrimaryAction
          label={draft === null ? words.open : words.drafts.resume}
          keys="f8, f9, ctrl+enter"
          keyLabel={words.openKey}
          blocked={next === undefined ? words.nothing : undefined}
          onAct={() => next && open(next)}
        />
      }
    >
      {draft === null ? (
        <WhyKey subject={shown !== undefined && !isDraft(shown) ? shown.why : null} />
      ) : (
        <KeyButton
          label={words.drafts.giveUp}
          keys="delete"
          keyLabel={words.drafts.giveUpKey}
          variant="text"
          onAct={() => giveUp(draft)}
        />
      )}
      {view.sheet.isAllowed && (
        <KeyButton
          label={words.print}
          keys="ctrl+p"
          keyLabel={words.printKey}
          variant="text"
          disabled={view.sheet.isPending}
          onAct={view.sheet.print}
        />
      )}
    </ActionBar>
  )
}

type TodoViewState = ReturnType<typeof useTodoView>

function useTodoView({ counts }: TodoViewProps) {
  const { go } = useNavigation()
  const may = useMay()
  const [wanted, show] = useState<WorkKind | 'all'>('all')
  const [selected, setSelected] = useState<string | null>(null)
  const kind = counts.some((count) => count.kind === wanted) ? wanted : 'all'
  const todo = usePages('workbench.todo', { kind: kind === 'all' ? null : kind })
  const drafts = useDraftRows()
  const sheet = useTodaySheet()
  const isFirst = kind === 'all' && todo.paging.page === 0
  const rows: readonly Row[] = isFirst ? [...drafts.rows, ...todo.rows] : todo.rows
  useKeys('esc', () => show('all'), { enabled: kind !== 'all' })
  const chosen = rows.find((item) => keyOf(item) === selected)
  const mayRegister = may('requests.register')
  const register = () => go(place.newRequest.at())
  useKeys('alt+n', register, { enabled: mayRegister })
  const awaited = (item: Row) => isDraft(item) || item.kind === 'receipt'
  return {
    setSelected,
    kind,
    todo: { ...todo, rows },
    show,
    error: drafts.error ?? sheet.error,
    sheet,
    giveUp: drafts.giveUp,
    open: (row: Row) => (isDraft(row) ? drafts.resume(row) : go(placeOf(row))),
    /** Marked in the list and explained by the key for the date. */
    shown: chosen ?? rows.find((item) => !isDraft(item)),
    /** Opened by the primary act: a receipt that is awaited and a draft are nobody's next work. */
    next: chosen ?? rows.find((item) => !awaited(item)),
    register: mayRegister ? register : undefined,
  }
}
