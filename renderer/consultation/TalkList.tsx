import { useRef, useState } from 'react'
import type { TalkRow } from '../../shared/consultation/summary.ts'
import { beijingMinute } from '../../shared/time.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ActionBar } from '../components/act/PrimaryAction.tsx'
import { ReasonDialog } from '../components/dialog/ReasonDialog.tsx'
import { CheckField } from '../components/field/CheckField.tsx'
import { SearchField } from '../components/field/SearchField.tsx'
import { useKeys } from '../components/keyboard/useKeys.ts'
import { Block, Column, Line, Quiet } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { DueLamp } from '../frame/day/DueLamp.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useStatus } from '../frame/status.tsx'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { consultationWords } from './words.ts'

const words = consultationWords.list
const pageSize = 50

const columns: readonly LedgerColumn<TalkRow>[] = [
  { key: 'at', title: words.columns.at, width: 9.5, least: 8.5, cell: ({ at }) => beijingMinute(at) },
  { key: 'unit', title: words.columns.unit, cell: ({ unitName }) => unitName },
  { key: 'caller', title: words.columns.caller, width: 6.5, least: 5, cell: ({ callerName }) => callerName },
  {
    key: 'letter',
    title: words.columns.letter,
    width: 6,
    least: 5.5,
    cell: ({ intakeNumber }) => intakeNumber ?? words.none,
  },
  { key: 'asked', title: words.columns.asked, cell: ({ asked }) => <span title={asked}>{asked}</span> },
  { key: 'said', title: words.columns.said, cell: ({ said }) => <span title={said}>{said}</span> },
  {
    key: 'promise',
    title: words.columns.promise,
    width: 12,
    least: 10,
    cell: (row) => <PromiseCell row={row} />,
  },
]

function PromiseCell({ row: { promise, promiseKeptAt } }: { readonly row: TalkRow }) {
  if (promise === null) return words.none
  if (promiseKeptAt !== null) return <Lamp tone="closed">{words.isKept}</Lamp>
  return (
    <span title={promise.what}>
      {promise.on.slice(5)} <DueLamp dueOn={promise.on} />
    </span>
  )
}

/** The talks, the latest first; open promises the nearest day first. */
export function TalkList() {
  const {
    setText,
    openPromises,
    setOpenPromises,
    page,
    setPage,
    selected,
    setSelected,
    isKeeping,
    setIsKeeping,
    search,
    talks,
    keep,
    rows,
    row,
    isOwed,
    open,
  } = useTalkList()
  return (
    <Column tall>
      <Line wrap gap="0 1rem" pad="0 0.75rem">
        <div style={{ flex: '1 1 20rem' }}>
          <SearchField
            label={words.search}
            placeholder={words.search}
            inputRef={search}
            onSearch={(next) => {
              setText(next)
              setPage(0)
            }}
          />
        </div>
        <CheckField
          name="openPromises"
          value={openPromises}
          onCommit={(next) => {
            setOpenPromises(next)
            setPage(0)
          }}
        >
          {words.openPromises}
        </CheckField>
      </Line>
      <ErrorNotice error={talks.error} onRetry={() => void talks.refetch()} />
      <TalkListTable
        page={page}
        setPage={setPage}
        selected={selected}
        setSelected={setSelected}
        talks={talks}
        rows={rows}
        open={open}
      />
      {row !== undefined && (
        <Block as="dl" margin={0} pad="0.375rem 0.75rem" rule="top">
          <Quiet as="dt">
            {row.callerName}
            {row.callerPost !== null && ` ${row.callerPost}`}：{row.asked}
          </Quiet>
          <Block as="dd" margin={0}>
            {row.said}
          </Block>
          {row.promise !== null && (
            <Block as="dd" margin={0}>
              <strong>{words.keepWhat(row.promise.what)}</strong>（{row.promise.on}）
              {row.promiseKeptHow !== null && `　${words.isKept}：${row.promiseKeptHow}`}
            </Block>
          )}
        </Block>
      )}
      <Block fixed>
        <KeyHints hints={words.hints} />
        <ActionBar>
          <KeyButton label={words.keep} disabled={!isOwed} onAct={() => setIsKeeping(true)} />
        </ActionBar>
      </Block>
      {isKeeping && row?.promise && (
        <ReasonDialog
          open
          title={words.keepTitle}
          consequence={words.keepWhat(row.promise.what)}
          confirmLabel={words.keepAct}
          phrases={words.keepPhrases}
          minLength={2}
          pending={keep.isPending}
          error={keep.error}
          onCancel={() => setIsKeeping(false)}
          onConfirm={(how) => keep.mutate({ consultationId: row.consultationId, how })}
        />
      )}
    </Column>
  )
}

function TalkListTable({
  page,
  setPage,
  selected,
  setSelected,
  talks,
  rows,
  open,
}: Pick<TalkListState, 'page' | 'setPage' | 'selected' | 'setSelected' | 'talks' | 'rows' | 'open'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={rows}
      rowKey={({ consultationId }) => consultationId}
      selectedKey={selected}
      onSelect={({ consultationId }) => setSelected(consultationId)}
      onOpen={open}
      recordKeys
      empty={<EmptyState keyLabel={consultationWords.key}>{words.empty}</EmptyState>}
      paging={{ page, pageSize, total: talks.data?.total ?? 0, onPage: setPage }}
    />
  )
}

type TalkListState = ReturnType<typeof useTalkList>

function useTalkList() {
  const { go } = useNavigation()
  const status = useStatus()
  const [text, setText] = useState('')
  const [openPromises, setOpenPromises] = useState(false)
  const [page, setPage] = useState(0)
  const [selected, setSelected] = useState<number | null>(null)
  const [isKeeping, setIsKeeping] = useState(false)
  const search = useRef<HTMLInputElement>(null)
  const talks = useQuery(
    'consultations.list',
    { text, openPromises, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  const keep = useCommand('consultations.keepPromise', {
    onDone: () => {
      setIsKeeping(false)
      status.say(words.kept)
    },
  })
  useKeys('f3', () => search.current?.select())
  useKeys('f5', () => void talks.refetch())
  const rows = talks.data?.rows ?? []
  const row = rows.find(({ consultationId }) => consultationId === selected)
  const isOwed = row !== undefined && row.promise !== null && row.promiseKeptAt === null
  const open = ({ requestId }: TalkRow) => {
    if (requestId !== null) go(place.request.at({ requestId }))
  }
  return {
    setText,
    openPromises,
    setOpenPromises,
    page,
    setPage,
    selected,
    setSelected,
    isKeeping,
    setIsKeeping,
    search,
    talks,
    keep,
    rows,
    row,
    isOwed,
    open,
  }
}
