import type { CheckedRow } from '../checkRoster.ts'
import { identityRuns } from './identityRuns.ts'
import type { CensusPlace } from './model.ts'

/**
 * The places that are the number of a row, by index: each row takes one, in its own row of the file if it stands there, else in its
 * sheet (readers may count the rows of a document otherwise). `rowsOf` gives the checked rows of a sheet of the census.
 */
export function claimPersons(
  places: readonly CensusPlace[],
  rowsOf: (sheet: number) => readonly CheckedRow[],
): ReadonlySet<number> {
  const claimed = new Set<number>()
  const sheets = new Set(places.flatMap(([sheet]) => (sheet === null ? [] : [sheet])))
  for (const sheet of sheets) claimInSheet({ places, sheet, claimed }, rowsOf(sheet))
  return claimed
}

interface Claiming {
  readonly places: readonly CensusPlace[]
  readonly sheet: number
  readonly claimed: Set<number>
}

function claimInSheet({ places, sheet, claimed }: Claiming, rows: readonly CheckedRow[]): void {
  const inRow = new Map<string, number[]>()
  const anywhere = new Map<string, number[]>()
  for (const [index, [of, row, spot, run]] of places.entries()) {
    if (of !== sheet || spot === 'outside') continue
    collect(inRow, `${row} ${run.toUpperCase()}`, index)
    if (spot === 'cell') collect(anywhere, run.toUpperCase(), index)
  }
  const take = (waiting: readonly number[] | undefined) => {
    const index = waiting?.find((each) => !claimed.has(each))
    if (index !== undefined) claimed.add(index)
    return index !== undefined
  }
  const left = rows.filter((row) => !runsOf(row).some((run) => take(inRow.get(`${row.row} ${run}`))))
  for (const row of left) runsOf(row).some((run) => take(anywhere.get(run)))
}

function runsOf({ idInFile }: CheckedRow): readonly string[] {
  return identityRuns(idInFile ?? '', true).map((run) => run.toUpperCase())
}

function collect(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [index])
  else known.push(index)
}
