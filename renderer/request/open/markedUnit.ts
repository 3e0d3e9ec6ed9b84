import { requestWords } from '../words.ts'

/** The unit of a line, with 补录 behind it where something was done on paper in an emergency and entered later. */
export function markedUnit(row: { readonly unitName: string; readonly isLateEntered: boolean }): string {
  return row.isLateEntered ? requestWords.list.late(row.unitName) : row.unitName
}
