import type { Reading, SqlValue } from './transaction.ts'

/** A read of which one page is wanted. */
export interface PagedRead {
  readonly columns: string
  /** What stands between FROM and ORDER BY. */
  readonly from: string
  readonly order: string
  /** What the question marks of `from` stand for. */
  readonly values: readonly SqlValue[]
  /** What the question marks of `order` stand for. */
  readonly orderValues?: readonly SqlValue[]
}

/** One page of a read with the number of rows it has in all; columns come back as SQLite has them, MACs unchecked. */
export function pageOf<R extends object>(
  tx: Reading,
  { columns, from, order, values, orderValues = [] }: PagedRead,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { readonly rows: readonly R[]; readonly total: number } {
  const [count] = tx.select<{ total: number }>(`SELECT count(*) AS total FROM ${from}`, ...values)
  const rows = tx.select<R>(
    `SELECT ${columns} FROM ${from} ORDER BY ${order} LIMIT ? OFFSET ?`,
    ...values,
    ...orderValues,
    limit,
    offset,
  )
  return { rows, total: count?.total ?? 0 }
}
