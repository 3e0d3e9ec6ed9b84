import type { Reading } from './transaction.ts'

/** The columns in which a table counts its lines by year, as the database names them. */
export interface YearlySeries {
  readonly table: string
  readonly year: string
  readonly serial: string
}

/** The next serial of a gap-free series in a year, from 1; two of the same year never get the same one, for writing is done one by one. */
export function nextSerial(tx: Reading, series: YearlySeries, year: number): number {
  const [row] = tx.select<{ last: number | null }>(
    `SELECT max(${series.serial}) AS last FROM ${series.table} WHERE ${series.year} = ?`,
    year,
  )
  return (row?.last ?? 0) + 1
}
