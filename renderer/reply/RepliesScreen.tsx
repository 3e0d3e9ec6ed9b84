import { useState } from 'react'
import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { replyKindNames } from '../../shared/reply/kinds.ts'
import { type ReplyState, replyStateNames } from '../../shared/reply/model.ts'
import type { AwaitingRow, ListedReply } from '../../shared/reply/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { ChoiceField } from '../components/field/ChoiceField.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { DueDay } from '../deadline/open/DueDay.tsx'
import { ListPage, type ListPageProps } from '../frame/page/ListPage.tsx'
import { usePages } from '../frame/page/usePages.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { place } from '../place/place.ts'
import { markedUnit } from '../request/open/markedUnit.ts'
import { draftPath } from './open/draftPath.ts'
import { ReplyStateLamp } from './open/ReplyStateLamp.tsx'
import { replyWords } from './words.ts'

const words = replyWords.list

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
  {
    key: 'intake',
    title: words.columns.intake,
    width: 6,
    cell: (row) => signedNumber('incoming', row.intakeNumber),
  },
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

const replyColumns: readonly LedgerColumn<ListedReply>[] = [
  {
    key: 'intake',
    title: words.columns.intake,
    width: 6,
    cell: (row) => signedNumber('incoming', row.intakeNumber),
  },
  { key: 'unit', title: words.columns.unit, cell: (row) => markedUnit(row) },
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

/** What waits for a signature, to a signer: whether this human may give it, and else why not. */
const signerColumns: readonly LedgerColumn<ListedReply>[] = [
  ...replyColumns.filter(({ key }) => !['number', 'signedOn', 'state', 'persons'].includes(key)),
  {
    key: 'mine',
    title: words.columns.mine,
    width: 14,
    brief: 'foot',
    cell: ({ signRefusal }) =>
      signRefusal === null ? (
        <Lamp tone="normal">{words.maySign}</Lamp>
      ) : (
        <Lamp tone="waiting">{signRefusal}</Lamp>
      ),
  },
]

/** 复函: the letters that wait for one of ours, and ours by stage. */
export function RepliesScreen() {
  const may = useMay()
  const { go } = useNavigation()
  const isSignerOnly = may('replies.sign') && !may('replies.draft')
  const [view, setView] = useState<View>(isSignerOnly ? 'submitted' : 'awaiting')
  const frame = {
    title: replyWords.title,
    head: <KeyButton label={words.wordings} variant="text" onAct={() => go(place.wordings.at())} />,
    filters: (
      <ChoiceField
        name="view"
        label={words.filter}
        value={view}
        choices={viewChoices}
        onCommit={(next) => next !== null && setView(next)}
      />
    ),
    hints: words.hints,
  }
  return view === 'awaiting' ? (
    <AwaitingList frame={frame} />
  ) : (
    <ReplyList key={view} view={view} frame={frame} />
  )
}

interface ReplyListProps {
  /** What stands around both lists. */
  readonly frame: Pick<ListPageProps<never>, 'title' | 'head' | 'filters' | 'hints'>
}

function AwaitingList({ frame }: ReplyListProps) {
  const { go } = useNavigation()
  const [chosen, setChosen] = useState<number | null>(null)
  const letters = usePages('replies.awaiting', {})
  return (
    <ListPage
      {...frame}
      list={letters}
      table={{
        label: words.awaitingLabel,
        columns: awaitingColumns,
        rowKey: (row) => row.requestId,
        selectedKey: chosen,
        onSelect: (row) => setChosen(row.requestId),
        onOpen: (row) => go(draftPath(row.requestId, row.kind)),
        autoFocus: true,
        empty: <EmptyState>{words.awaitingEmpty}</EmptyState>,
      }}
    />
  )
}

function ReplyList({ frame, view }: ReplyListProps & { readonly view: Exclude<View, 'awaiting'> }) {
  const { go } = useNavigation()
  const [chosen, setChosen] = useState<number | null>(null)
  const isForSigner = useMay()('replies.sign') && view === 'submitted'
  const states = statesOf[view]
  const replies = usePages('replies.list', { ...(states && { states: [...states] }) })
  return (
    <ListPage
      {...frame}
      list={replies}
      table={{
        label: words.label,
        columns: isForSigner ? signerColumns : replyColumns,
        rowKey: (row) => row.replyId,
        selectedKey: chosen,
        onSelect: (row) => setChosen(row.replyId),
        onOpen: (row) => go(place.reply.at({ replyId: row.replyId })),
        autoFocus: true,
        empty: <EmptyState>{words.empty}</EmptyState>,
      }}
    />
  )
}
