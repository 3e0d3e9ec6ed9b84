import { candidateStateNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { WaitingPerson } from '../../../shared/inquiry/summary.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { ListTable } from '../../frame/page/ListTable.tsx'
import { usePages } from '../../frame/page/usePages.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.waiting

const columns: readonly LedgerColumn<WaitingPerson>[] = [
  { key: 'order', title: words.columns.order, width: 5, align: 'end', cell: (row) => row.listOrder },
  { key: 'name', title: words.columns.name, cell: (row) => row.name },
  {
    key: 'id',
    title: words.columns.idNumber,
    width: 13,
    cell: (row) => <IdNumberText value={row.idNumber} />,
  },
  { key: 'purpose', title: words.columns.purpose, width: 4, cell: (row) => purposeNames[row.purpose] },
  { key: 'state', title: words.columns.state, width: 5, cell: (row) => candidateStateNames[row.state] },
]

export interface WaitingPersonsProps {
  readonly requestId: number
  readonly checked: ReadonlySet<string | number>
  onCheck(keys: ReadonlySet<string | number>): void
}

/** The persons of one letter who wait for a query. */
export function WaitingPersons({ requestId, checked, onCheck }: WaitingPersonsProps) {
  const persons = usePages('inquiries.waitingPersons', { requestId }, { size: 100 })
  return (
    <ListTable
      list={persons}
      label={words.persons}
      columns={columns}
      rowKey={(row) => row.candidateId}
      checkedKeys={checked}
      onCheck={onCheck}
      empty={<EmptyState>{words.empty}</EmptyState>}
    />
  )
}
