import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { EntryDetail } from '../audit/open/EntryDetail.tsx'
import { Block, Column } from '../components/layout/layout.tsx'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { LedgerTable } from '../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { useCommand } from '../ipc/useCommand.ts'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from './open/filePanel.ts'
import { requestWords } from './words.ts'

type Entry = Output<'requests.history'>[number]

const words = requestWords.history

const columns: readonly LedgerColumn<Entry>[] = [
  { key: 'at', title: words.columns.at, width: 9.5, cell: (entry) => beijingMinute(entry.at) },
  { key: 'actor', title: words.columns.actor, width: 5.5, cell: (entry) => entry.actor },
  { key: 'words', title: words.columns.words, width: 9, cell: (entry) => entry.words },
  { key: 'object', title: words.columns.object, width: 8, cell: (entry) => entry.object },
  {
    key: 'reason',
    brief: 'elsewhere',
    title: words.columns.reason,
    cell: (entry) => <span title={entry.reason ?? undefined}>{entry.reason}</span>,
  },
]

/** 留痕: everything that was done to this letter, its lists, persons and replies, in words, oldest first. */
export function HistoryPanel({ requestId }: FilePanelProps) {
  const history = useQuery('requests.history', { requestId }, { fresh: true })
  const { mutateAsync: reveal, reset: forgetRevealed } = useCommand('requests.revealHistory')
  const [seq, setSeq] = useState<number | null>(null)
  const selected = history.data?.find((entry) => entry.seq === seq) ?? null
  return (
    <>
      <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      <Column tall shrinks>
        <Block grow shrinks>
          <LedgerTable
            label={words.label}
            columns={columns}
            rows={history.data ?? []}
            rowKey={(entry) => entry.seq}
            rowNumber={(entry) => entry.seq}
            empty={<EmptyState>{words.empty}</EmptyState>}
            selectedKey={seq}
            onSelect={(entry) => setSeq(entry.seq)}
          />
        </Block>
        {selected && (
          <div
            style={{
              flex: '0 1 45%',
              minHeight: '6rem',
              overflow: 'auto',
              borderTop: '1px solid var(--line-2)',
            }}
          >
            <EntryDetail
              entry={selected}
              onReveal={(reason) => reveal({ requestId, seq: seq ?? 0, reason }).finally(forgetRevealed)}
            />
          </div>
        )}
      </Column>
    </>
  )
}
