import { typedSheet } from '../typed/typedSheet.ts'
import { identityRuns } from './identityRuns.ts'
import type { CensusPlace, FileCensus } from './model.ts'

/** The census of a list that is typed or pasted, taken from the rows as they came, before anything reads them. */
export function typedCensus(rows: readonly Readonly<Record<string, string>>[]): FileCensus {
  const places = rows.flatMap((cells, index) =>
    Object.values(cells).flatMap((text) =>
      identityRuns(text, true).map((run): CensusPlace => [0, index + 1, 'cell', run]),
    ),
  )
  const { name, title, hidden } = typedSheet([])
  return { sheets: [{ name, title, hidden }], places }
}
