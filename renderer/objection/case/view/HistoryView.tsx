import type { ObjectionDetail } from '../../../../shared/objection/summary.ts'
import { beijingMinute } from '../../../../shared/time.ts'
import { EmptyState } from '../../../components/mark/EmptyState.tsx'
import { LedgerTable } from '../../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../../components/table/ledgerColumn.ts'
import { caseWords } from '../words.ts'

const words = caseWords.history
const heads = words.columns
type Line = ObjectionDetail['history'][number]

const columns: readonly LedgerColumn<Line>[] = [
  { key: 'at', title: heads.at, width: 10, cell: (line) => beijingMinute(line.at) },
  { key: 'by', title: heads.by, width: 6, cell: (line) => line.by },
  { key: 'words', title: heads.words, width: 14, cell: (line) => line.words },
  {
    key: 'reason',
    title: heads.reason,
    cell: ({ reason }) => <span title={reason ?? undefined}>{reason}</span>,
  },
]

/** 留痕 of one case, oldest first. */
export function HistoryView({ objection }: { readonly objection: ObjectionDetail }) {
  const { history } = objection
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={history}
      rowKey={(line) => history.indexOf(line)}
      empty={<EmptyState>{words.empty}</EmptyState>}
    />
  )
}
