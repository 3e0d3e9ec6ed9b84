import { rowVerdictNames } from '../../../shared/inquiry/matchResultRows.ts'
import type { FilePreview, FileRow } from '../../../shared/inquiry/resultFilePreview.ts'
import { Block } from '../../components/layout/layout.tsx'
import { BalanceStrip } from '../../components/mark/BalanceStrip.tsx'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { Lamp } from '../../components/mark/Lamp.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn, LedgerTableProps } from '../../components/table/ledgerColumn.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.file
const tones = {
  commit: 'normal',
  listed: 'listed',
  settled: 'note',
  unmatched: 'doubtful',
  problem: 'overdue',
} as const

const columns: readonly LedgerColumn<FileRow>[] = [
  { key: 'name', title: words.columns.name, width: 6, cell: (row) => row.name },
  {
    key: 'id',
    title: words.columns.idNumber,
    width: 13,
    cell: (row) => <IdNumberText value={row.idNumber} />,
  },
  { key: 'word', title: words.columns.word, width: 8, cell: (row) => row.word },
  {
    key: 'verdict',
    title: words.columns.verdict,
    width: 12,
    cell: (row) => <Lamp tone={tones[row.verdict]}>{rowVerdictNames[row.verdict]}</Lamp>,
  },
  { key: 'why', title: words.columns.why, cell: (row) => row.sentence },
]

export interface FileRowsProps {
  readonly preview: FilePreview
  readonly paging: NonNullable<LedgerTableProps<FileRow>['paging']>
}

/** Every row of the file with what becomes of it. */
export function FileRows({ preview, paging }: FileRowsProps) {
  const { counts } = preview
  return (
    <>
      <BalanceStrip
        total={preview.total}
        totalWords={words.total}
        parts={[
          { words: words.balance.commit, count: counts.commit, tone: 'normal' },
          { words: words.balance.listed, count: counts.listed, tone: 'listed' },
          { words: words.balance.settled, count: counts.settled },
          { words: words.balance.unmatched, count: counts.unmatched, tone: 'doubtful' },
          { words: words.balance.problem, count: counts.problem, tone: 'listed' },
        ]}
      />
      <div>
        {words.checkCode} <span className="mono">{preview.checkCode}</span>
        {preview.missing > 0 && `　${words.missing(preview.missing)}`}
      </div>
      <Block grow least="14rem">
        <FileRowsTable preview={preview} paging={paging} />
      </Block>
    </>
  )
}

function FileRowsTable({ preview, paging }: Pick<FileRowsProps, 'preview' | 'paging'>) {
  return (
    <LedgerTable
      label={words.label}
      columns={columns}
      rows={preview.rows}
      rowKey={(row) => row.row}
      rowNumber={(row) => row.row}
      empty={<EmptyState>{words.empty}</EmptyState>}
      paging={paging}
    />
  )
}
