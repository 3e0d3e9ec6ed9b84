import type { NumberedRegister } from '../../../shared/documentNumber/registerNumber.ts'
import type { Reading } from './transaction.ts'

/** The columns in which a table counts its lines by year, as the database names them. */
export interface YearlySeries {
  /** The word under which numbers that a restore found on paper are kept. */
  readonly series: NumberedRegister
  readonly table: string
  readonly year: string
  readonly serial: string
}

/**
 * The next serial of a gap-free series in a year, from 1, past what stands on paper from before a restore; two of the same year never get the same one, for writing is done one by one.
 */
export function nextSerial(tx: Reading, series: YearlySeries, year: number): number {
  const [row] = tx.select<{ last: number | null }>(
    `SELECT max(last) AS last FROM (
       SELECT max(${series.serial}) AS last FROM ${series.table} WHERE ${series.year} = ?
       UNION ALL SELECT max(to_serial) FROM used_numbers WHERE series = ? AND number_year = ?)`,
    year,
    series.series,
    year,
  )
  return (row?.last ?? 0) + 1
}
