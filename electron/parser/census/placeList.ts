import { identityRuns } from '../../../shared/roster/census/identityRuns.ts'
import type { CensusPlace, CensusSheet, CensusSpot, FileCensus } from '../../../shared/roster/census/model.ts'
import { tooLarge } from '../file/refusals.ts'

/** Where a text stands. */
export interface Spot {
  readonly row: number | null
  readonly spot: CensusSpot
}

/** The places of a file while a walk collects them. */
export interface PlaceList {
  /** Begins the next sheet; its index is that of every text of it. */
  readonly sheet: (sheet: CensusSheet) => number
  /** Looks a text over. */
  readonly text: (sheet: number | null, where: Spot, text: string) => void
  /** Notes runs that were found in a text before, for another cell that shows it. */
  readonly runs: (sheet: number | null, where: Spot, runs: readonly string[]) => void
  readonly finish: () => FileCensus
}

// Far beyond any list; a file made to hurt repeats one cell a million times.
const mostPlaces = 200_000

/** An empty list; refuses a file with more places than any list could have. */
export function placeList(): PlaceList {
  const sheets: CensusSheet[] = []
  const places: CensusPlace[] = []
  const runs: PlaceList['runs'] = (sheet, { row, spot }, found) => {
    for (const run of found) places.push([sheet, row, spot, run])
    if (places.length > mostPlaces) throw tooLarge('resources')
  }
  return {
    sheet: (sheet) => sheets.push(sheet) - 1,
    text: (sheet, where, text) => runs(sheet, where, identityRuns(text, where.spot !== 'outside')),
    runs,
    finish: () => ({ sheets, places }),
  }
}
