import type { SheetMerge } from '../sheet.ts'

/**
 * Answers for rows asked in ascending order whether a merge covers one of the columns there. Built so that a file with very many
 * or very long merges costs no more than a walk over both lists.
 */
export function mergeSweep(
  merges: readonly SheetMerge[],
  covers: (merge: SheetMerge) => boolean,
): (row: number) => boolean {
  const relevant = merges.filter(covers).sort((a, b) => a.top - b.top)
  let next = 0
  let coveredTo = 0
  return (row) => {
    for (let merge = relevant[next]; merge !== undefined && merge.top <= row; merge = relevant[next]) {
      coveredTo = Math.max(coveredTo, merge.bottom)
      next++
    }
    return coveredTo >= row
  }
}
