import { useState } from 'react'
import { candidateStateNames, purposeNames } from '../../../shared/candidate/model.ts'
import type { WaitingPerson } from '../../../shared/inquiry/summary.ts'
import { EmptyState } from '../../components/mark/EmptyState.tsx'
import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import { IdNumberText } from '../../components/mark/IdNumberText.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerColumn } from '../../components/table/ledgerColumn.ts'
import { useQuery } from '../../ipc/useQuery.ts'
import { inquiryWords } from '../words.ts'

const words = inquiryWords.waiting
const pageSize = 100

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
  const [page, setPage] = useState(0)
  const persons = useQuery(
    'inquiries.waitingPersons',
    { requestId, offset: page * pageSize, limit: pageSize },
    { keepOld: true },
  )
  return (
    <>
      <ErrorNotice error={persons.error} onRetry={() => void persons.refetch()} />
      <LedgerTable
        label={words.persons}
        columns={columns}
        rows={persons.data?.rows ?? []}
        rowKey={(row) => row.candidateId}
        checkedKeys={checked}
        onCheck={onCheck}
        empty={<EmptyState>{words.empty}</EmptyState>}
        paging={{ page, pageSize, total: persons.data?.total ?? 0, onPage: setPage }}
      />
    </>
  )
}
