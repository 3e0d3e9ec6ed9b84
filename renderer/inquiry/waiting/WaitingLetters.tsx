import { signedNumber } from '../../../shared/documentNumber/registerNumber.ts'
import type { WaitingRequest } from '../../../shared/inquiry/summary.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { DueLamp } from '../../frame/day/DueLamp.tsx'
import { ListTable } from '../../frame/page/ListTable.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.waiting

const columns: readonly LedgerColumn<WaitingRequest>[] = [
  {
    key: 'number',
    title: words.columns.number,
    width: 5.25,
    cell: (row) => signedNumber('incoming', row.intakeNumber),
  },
  { key: 'unit', title: words.columns.unit, cell: (row) => row.unitName },
  { key: 'document', title: words.columns.document, width: 11, cell: (row) => row.documentNumber },
  { key: 'ready', title: words.columns.ready, width: 3.5, align: 'end', cell: (row) => row.ready },
  { key: 'pending', title: words.columns.pending, width: 4, align: 'end', cell: (row) => row.pending },
  { key: 'due', title: words.columns.due, width: 9.25, cell: (row) => <DueLamp {...row} /> },
]

export interface WaitingLettersProps {
  readonly opened: number | null
  onOpened(requestId: number): void
  readonly checked?: ReadonlySet<string | number>
  onCheck?(keys: ReadonlySet<string | number>): void
}

/** Letters with persons who wait for a query, the most urgent first. */
export function WaitingLetters({ opened, onOpened, checked, onCheck }: WaitingLettersProps) {
  const letters = usePages('inquiries.waiting', {})
  return (
    <ListTable
      list={letters}
      label={words.label}
      columns={columns}
      rowKey={(row) => row.requestId}
      selectedKey={opened}
      onSelect={(row) => onOpened(row.requestId)}
      {...(checked && onCheck ? { checkedKeys: checked, onCheck } : {})}
      empty={<EmptyState>{words.empty}</EmptyState>}
      autoFocus
    />
  )
}
