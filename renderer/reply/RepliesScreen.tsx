import { useState } from 'react'
import { replyKindNames } from '../../shared/reply/kinds.ts'
import { type ReplyState, replyStateNames } from '../../shared/reply/model.ts'
import type { AwaitingRow, ReplyRow } from '../../shared/reply/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { KeyHints } from '../components/mark/KeyHints.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { DueDay } from '../deadline/open/DueDay.tsx'
import { ScreenPage } from '../frame/page/ScreenPage.tsx'
import { useNavigation } from '../frame/place/navigation.ts'
import { useSession } from '../frame/session/session.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import { draftPath } from './open/draftPath.ts'
import { ReplyStateLamp } from './open/ReplyStateLamp.tsx'
import { replyWords } from './words.ts'

const words = replyWords.list
const pageSize = 50

type View = keyof typeof words.views
const viewChoices = (Object.keys(words.views) as View[]).map((value) => ({
  value,
  label: words.views[value],
}))
const statesOf: Readonly<Record<Exclude<View, 'awaiting'>, readonly ReplyState[] | undefined>> = {
  draft: ['draft'],
  submitted: ['submitted'],
  signed: ['signed', 'printing', 'sealed'],
  sent: ['dispatched', 'received'],
  all: undefined,
}

const awaitingColumns: readonly LedgerColumn<AwaitingRow>[] = [
  { key: 'intake', title: words.columns.intake, width: 6, cell: (row) => row.intakeNumber },
  { key: 'unit', title: words.columns.unit, cell: (row) => row.unitName },
  { key: 'incoming', title: words.columns.incoming, width: 12, cell: (row) => row.incomingNumber },
  {
    key: 'concluded',
    title: words.columns.concluded,
    width: 5,
    align: 'end',
    cell: (row) => row.concludedCount,
  },
  {
    key: 'returned',
    title: words.columns.returned,
    width: 6,
    align: 'end',
    cell: (row) => row.returnedCount,
  },
  { key: 'open', title: words.columns.open, width: 4, align: 'end', cell: (row) => row.openCount },
  { key: 'kind', title: words.columns.kind, width: 7, cell: (row) => replyKindNames[row.kind] },
  { key: 'due', title: words.columns.due, width: 9.25, cell: (row) => <DueDay {...row} /> },
]

const replyColumns: readonly LedgerColumn<ReplyRow>[] = [
  { key: 'intake', title: words.columns.intake, width: 6, cell: (row) => row.intakeNumber },
  { key: 'unit', title: words.columns.unit, cell: (row) => row.unitName },
  { key: 'kind', title: words.columns.kind, width: 6, cell: (row) => replyKindNames[row.kind] },
  { key: 'number', title: words.columns.number, width: 12, cell: (row) => row.documentNumber ?? '' },
  {
    key: 'persons',
    title: words.columns.persons,
    width: 9,
    align: 'end',
    cell: (row) => `${row.listedCount} / ${row.notListedCount} / ${row.returnedCount}`,
  },
  { key: 'drafter', title: words.columns.drafter, width: 5, cell: (row) => row.draftedBy },
  { key: 'signedOn', title: words.columns.signedOn, width: 7, cell: (row) => row.signedOn ?? '' },
  { key: 'due', title: words.columns.due, width: 9.25, cell: (row) => <DueDay {...row} /> },
  {
    key: 'state',
    title: words.columns.state,
    width: 6.5,
    cell: (row) => <ReplyStateLamp state={row.state}>{replyStateNames[row.state]}</ReplyStateLamp>,
  },
]

/** 复函: the letters that wait for one of ours, and ours by stage. */
export function RepliesScreen() {
  const { user } = useSession()
  const { go } = useNavigation()
  const isSignerOnly = user.roles.includes('signer') && !user.roles.includes('drafter')
  const [view, setView] = useState<View>(isSignerOnly ? 'submitted' : 'awaiting')
  return (
    <ScreenPage
      title={replyWords.title}
      padded={false}
      head={<KeyButton label={words.wordings} variant="text" onAct={() => go(place.wordings.at())} />}
      foot={<KeyHints hints={words.hints} />}
    >
      <Column tall>
        <Block pad="0 0.5rem">
          <ChoiceField
            name="view"
            label={words.filter}
            value={view}
            choices={viewChoices}
            onCommit={(next) => next !== null && setView(next)}
          />
        </Block>
        {view === 'awaiting' ? <AwaitingList /> : <ReplyList key={view} view={view} />}
      </Column>
    </ScreenPage>
  )
}

function AwaitingList() {
  const { go } = useNavigation()
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const rows = useQuery('replies.awaiting', { offset: page * pageSize, limit: pageSize }, { keepOld: true })
  return (
    <>
      <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />
      <LedgerTable
        label={words.awaitingLabel}
        columns={awaitingColumns}
        rows={rows.data?.rows ?? []}
        rowKey={(row) => row.requestId}
        selectedKey={chosen}
        onSelect={(row) => setChosen(row.requestId)}
        onOpen={(row) => go(draftPath(row.requestId, row.kind))}
        autoFocus
        empty={<EmptyState>{words.awaitingEmpty}</EmptyState>}
        paging={{ page, pageSize, total: rows.data?.total ?? 0, onPage: setPage }}
      />
    </>
  )
}

function ReplyList({ view }: { readonly view: Exclude<View, 'awaiting'> }) {
  const { go } = useNavigation()
  const [page, setPage] = useState(0)
  const [chosen, setChosen] = useState<number | null>(null)
  const states = statesOf[view]
  const rows = useQuery(
    'replies.list',
    { ...(states && { states: [...states] }), offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  return (
    <>
      <ErrorNotice error={rows.error} onRetry={() => void rows.refetch()} />
      <LedgerTable
        label={words.label}
        columns={replyColumns}
        rows={rows.data?.rows ?? []}
        rowKey={(row) => row.replyId}
        selectedKey={chosen}
        onSelect={(row) => setChosen(row.replyId)}
        onOpen={(row) => go(place.reply.at({ replyId: row.replyId }))}
        autoFocus
        empty={<EmptyState>{words.empty}</EmptyState>}
        paging={{ page, pageSize, total: rows.data?.total ?? 0, onPage: setPage }}
      />
    </>
  )
}
