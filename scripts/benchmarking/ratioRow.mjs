/**
 * One line of a benchmark: what was measured against a floor taken in the same run. `ratio` is measured / floor (or the
 * measured value itself where there is no floor); `limit` is what it may be at most.
 * @typedef {{ what: string, measured: number, floor: number | null, ratio: number, limit: number, unit: string }} RatioRow
 *
 * @typedef {{ name: string, run: () => Promise<{ rows: RatioRow[] }> }} Bench
 *
 * @typedef {{ file: string, name: string, seconds: number, rows: RatioRow[], problem: string | null }} BenchResult
 */

/** @param {RatioRow} row */
export function isWithinLimit({ ratio, limit }) {
  return ratio <= limit
}

/**
 * A benchmark must bring numbers: an empty or incomplete table proves nothing.
 * @param {unknown} value what a benchmark returned
 * @returns {RatioRow[]}
 */
export function checkedRows(value) {
  const rows = /** @type {{ rows?: unknown } | null} */ (value)?.rows
  if (!Array.isArray(rows) || rows.length === 0) throw new Error('the benchmark returned no rows')
  for (const row of rows) {
    const isNumeric = ['measured', 'ratio', 'limit'].every((key) => Number.isFinite(row[key]))
    const hasFloor = row.floor === null || Number.isFinite(row.floor)
    if (!isNumeric || !hasFloor || typeof row.what !== 'string' || typeof row.unit !== 'string')
      throw new Error(`the benchmark returned a row that is not complete: ${JSON.stringify(row)}`)
  }
  return rows
}
