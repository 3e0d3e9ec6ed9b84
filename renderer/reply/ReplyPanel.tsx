import { useState } from 'react'
import { replyKindNames, returnKind, sendsBack } from '../../shared/reply/kinds.ts'
import { replyStateNames } from '../../shared/reply/model.ts'
import type { AwaitingRow, ReplyRow } from '../../shared/reply/summary.ts'
import { KeyButton } from '../components/act/KeyButton.tsx'
import { Block, Column, Line } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useNavigation } from '../frame/place/navigation.ts'
import { useMay } from '../frame/session/useMay.ts'
import { useQuery } from '../ipc/useQuery.ts'
import { place } from '../place/place.ts'
import type { FilePanelProps } from '../request/open/filePanel.ts'
import { draftPath } from './open/draftPath.ts'
import { ReplyStateLamp } from './open/ReplyStateLamp.tsx'
import { replyWords } from './words.ts'

const words = replyWords.panel
const heads = replyWords.list.columns

const columns: readonly LedgerColumn<ReplyRow>[] = [
  { key: 'kind', title: heads.kind, width: 6, cell: (row) => replyKindNames[row.kind] },
  {
    key: 'number',
    title: heads.number,
    cell: (row) => `${row.documentNumber ?? ''}${row.isLateEntered ? words.late : ''}`,
  },
  {
    key: 'persons',
    title: heads.persons,
    width: 9,
    align: 'end',
    cell: (row) =>
      `${row.listedCount} / ${row.notListedCount} / ${row.returnedCount}${row.separateCount > 0 ? words.apart(row.separateCount) : ''}`,
  },
  { key: 'signedOn', title: heads.signedOn, width: 7, cell: (row) => row.signedOn ?? '' },
  {
    key: 'state',
    title: heads.state,
    width: 6.5,
    cell: (row) => <ReplyStateLamp state={row.state}>{replyStateNames[row.state]}</ReplyStateLamp>,
  },
]

/** 复函 of one incoming letter: what was written, and what is to be written next. */
export function ReplyPanel({ requestId }: FilePanelProps) {
  const { go } = useNavigation()
  const [chosen, setChosen] = useState<number | null>(null)
  const replies = useQuery('replies.list', { requestId, offset: 0, limit: 100 })
  return (
    <Column tall shrinks>
      <NextReply requestId={requestId} />
      <ErrorNotice error={replies.error} />
      <LedgerTable
        label={words.label}
        columns={columns}
        rows={replies.data?.rows ?? []}
        rowKey={(row) => row.replyId}
        selectedKey={chosen}
        onSelect={(row) => setChosen(row.replyId)}
        onOpen={(row) => go(place.reply.at({ replyId: row.replyId }))}
        empty={<EmptyState>{words.empty}</EmptyState>}
      />
    </Column>
  )
}

/** What waits to be written, and the keys that begin it. */
function NextReply({ requestId }: FilePanelProps) {
  const may = useMay()
  const awaiting = useQuery('replies.awaiting', { requestId, offset: 0, limit: 1 })
  const due = awaiting.data?.rows[0]
  return (
    <>
      <ErrorNotice error={awaiting.error} />
      <Line align="center" gap="0.75rem" pad="0.5rem 0.75rem">
        <Block as="span" grow>
          {due === undefined
            ? words.none
            : words.waiting(due.concludedCount, due.returnedCount, due.openCount)}
        </Block>
        {due !== undefined && may('replies.draft') && <DraftKeys requestId={requestId} due={due} />}
      </Line>
    </>
  )
}

function DraftKeys({ requestId, due }: FilePanelProps & { readonly due: AwaitingRow }) {
  const { go } = useNavigation()
  return (
    <>
      {due.returnedCount > 0 && !sendsBack(due.kind) && (
        <KeyButton
          label={words.draft(replyKindNames.returnNotice)}
          onAct={() => go(draftPath(requestId, returnKind))}
        />
      )}
      <KeyButton
        label={words.draft(replyKindNames[due.kind])}
        keys="alt+h"
        keyLabel="Alt+H"
        onAct={() => go(draftPath(requestId, due.kind))}
      />
    </>
  )
}
