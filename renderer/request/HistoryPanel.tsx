import type { Output } from '../../shared/ipc/contract.ts'
import { beijingMinute } from '../../shared/time.ts'
import { EmptyState } from '../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../components/mark/ErrorNotice.tsx'
import { type LedgerColumn, LedgerTable } from '../components/table/LedgerTable.tsx'
import { useQuery } from '../ipc/useQuery.ts'
import type { FilePanelProps } from './filePanel.ts'

type Entry = Output<'requests.history'>[number]

const columns: readonly LedgerColumn<Entry>[] = [
  { key: 'at', title: '时间', width: 9.5, cell: (entry) => beijingMinute(entry.at) },
  { key: 'actor', title: '经办人', width: 5.5, cell: (entry) => entry.actor },
  { key: 'words', title: '事项', width: 10, cell: (entry) => entry.words },
  { key: 'object', title: '对象', width: 9, cell: (entry) => entry.object },
  { key: 'reason', title: '理由', cell: (entry) => entry.reason ?? '' },
]

/** 留痕: everything that was done to this letter, its lists, persons and replies, in words, oldest first. */
export function HistoryPanel({ requestId }: FilePanelProps) {
  const history = useQuery('requests.history', { requestId }, { fresh: true })
  return (
    <>
      <ErrorNotice error={history.error} onRetry={() => void history.refetch()} />
      <LedgerTable
        label="本件来文的全部留痕"
        columns={columns}
        rows={history.data ?? []}
        rowKey={(entry) => entry.seq}
        rowNumber={(entry) => entry.seq}
        empty={<EmptyState>正在读取留痕…</EmptyState>}
      />
    </>
  )
}
