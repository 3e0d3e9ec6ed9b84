import { ErrorNotice } from '../../components/mark/ErrorNotice.tsx'
import type { Paging } from '../../components/table/LedgerPaging.tsx'
import { LedgerTable } from '../../components/table/LedgerTable.tsx'
import type { LedgerTableProps } from '../../components/table/ledgerColumn.ts'

/** One page of rows and the way to the others; `usePages` answers it. */
export interface ListedRows<Row> {
  readonly rows: readonly Row[]
  readonly paging: Paging
  readonly error: unknown
  refetch(): void
}

export interface ListTableProps<Row> extends Omit<LedgerTableProps<Row>, 'rows' | 'paging'> {
  readonly list: ListedRows<Row>
}

/** The table of a list that comes page by page, with what failed above it. */
export function ListTable<Row>({ list, ...table }: ListTableProps<Row>) {
  return (
    <>
      <ErrorNotice error={list.error} onRetry={list.refetch} />
      <LedgerTable<Row> {...table} rows={list.rows} paging={list.paging} />
    </>
  )
}
