import { useState } from 'react'
import { type WorkKind, workKindNames } from '../../shared/workbench/model.ts'
import type { WorkCount, WorkItem } from '../../shared/workbench/summary.ts'
import { ActionBar, PrimaryAction } from '../components/act/PrimaryAction.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { WhyKey } from '../deadline/open/WhyKey.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { WorkLamp } from './WorkLamp.tsx'
import { workbenchWords as words } from './words.ts'
import { placeOf } from './workPlaces.ts'
import { Fill } from './workStyles.ts'

const pageSize = 50

const columns: readonly LedgerColumn<WorkItem>[] = [
  { key: 'lamp', title: words.due, width: 11, cell: (item) => <WorkLamp item={item} /> },
  { key: 'kind', title: words.kind, width: 7, cell: (item) => workKindNames[item.kind] },
  { key: 'number', title: words.signedNumber, width: 7.5, cell: (item) => item.number },
  { key: 'unit', title: words.unit, cell: (item) => item.unitName },
  { key: 'note', title: words.note, cell: (item) => item.note },
  {
    key: 'persons',
    title: words.persons,
    width: 4.5,
    align: 'end',
    cell: (item) => item.persons !== null && words.people(item.persons),
  },
]

const keyOf = ({ kind, id }: WorkItem) => `${kind}:${id}`

/** 待办: everything that waits for this person, the nearest last day first; F8 opens the next one. */
export function TodoView({ counts }: { readonly counts: readonly WorkCount[] }) {
  const {
    go,
    page,
    setPage,
    selected,
    setSelected,
    kind,
    todo,
    rows,
    show,
    next,
    why,
    choices,
    mayRegister,
  } = useTodoView({ counts })
  return (
    <Fill>
      {counts.length > 0 && (
        <Block pad="0.25rem 0.75rem">
          <ChoiceField
            name="kind"
            label={words.kinds}
            value={kind}
            choices={choices}
            numbered={false}
            onCommit={show}
          />
        </Block>
      )}
      <ErrorNotice error={todo.error} onRetry={() => void todo.refetch()} />
      <TodoTable
        go={go}
        page={page}
        setPage={setPage}
        selected={selected}
        setSelected={setSelected}
        todo={todo}
        rows={rows}
        mayRegister={mayRegister}
      />
      <Block fixed>
        <KeyHints hints={words.hints} />
        <TodoActs go={go} next={next} why={why} />
      </Block>
    </Fill>
  )
}

function TodoActs({ go, next, why }: Pick<TodoViewState, 'go' | 'next' | 'why'>) {
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

function TodoTable({
  go,
  page,
  setPage,
  selected,
  setSelected,
  todo,
  rows,
  mayRegister,
}: Pick<
  TodoViewState,
  'go' | 'page' | 'setPage' | 'selected' | 'setSelected' | 'todo' | 'rows' | 'mayRegister'
>) {
  return (
    <LedgerTable
      label={words.todo}
      columns={columns}
      rows={rows}
      rowKey={keyOf}
      selectedKey={selected ?? (rows[0] ? keyOf(rows[0]) : null)}
      onSelect={(item) => setSelected(keyOf(item))}
      onOpen={(item) => go(placeOf(item))}
      autoFocus
      empty={
        <EmptyState
          {...(mayRegister && { keyLabel: words.empty.todoKey, onAct: () => go(place.newRequest.at()) })}
        >
          {mayRegister ? words.empty.todo : words.empty.todoOther}
        </EmptyState>
      }
      paging={{ page, pageSize, total: todo.data?.total ?? 0, onPage: setPage }}
    />
  )
}

type TodoViewState = ReturnType<typeof useTodoView>

function useTodoView({ counts }: { readonly counts: readonly WorkCount[] }) {
  const { go } = useNavigation()
  const { user } = useSession()
  const [wanted, setWanted] = useState<WorkKind | 'all'>('all')
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<string | null>(null)
  const kind = counts.some((count) => count.kind === wanted) ? wanted : 'all'
  const todo = useQuery(
    'workbench.todo',
    { kind: kind === 'all' ? null : kind, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const rows = todo.data?.rows ?? []
  const show = (next: WorkKind | 'all') => {
    setWanted(next)
    setPage(0)
  }
  useKeys('esc', () => show('all'), { enabled: kind !== 'all' })
  useKeys('f5', () => void todo.refetch())
  const next = rows.find((item) => keyOf(item) === selected) ?? rows.find((item) => item.kind !== 'receipt')
  const asked = rows.find((item) => keyOf(item) === selected) ?? rows[0]
  const why = asked?.why ?? null
  const total = counts.reduce((sum, { items }) => sum + items, 0)
  const choices = [
    { value: 'all' as const, label: `${words.all} ${total}` },
    ...counts.map((count) => ({ value: count.kind, label: `${workKindNames[count.kind]} ${count.items}` })),
  ]
  const mayRegister = user.roles.includes('registrar')
  useKeys('alt+n', () => go(place.newRequest.at()), { enabled: mayRegister })
  return { go, page, setPage, selected, setSelected, kind, todo, rows, show, next, why, choices, mayRegister }
}
