import { dense } from '../cell/cellText.ts'
import { holdsNumber, isNameLike } from '../cell/idLike.ts'
import { isBesideTitle, loneText } from '../row/setAside.ts'
import type { Sheet, SheetRow } from '../sheet.ts'
import type { ColumnPlaces } from './rosterField.ts'

type Lists = readonly [ColumnPlaces, ...ColumnPlaces[]]

/**
 * The columns of an earlier list when a sheet without headings goes on with them: every number stands in their column of numbers beside
 * a name, and nothing above says that these are others. Null when it cannot be told; it is never guessed.
 * Titles that say so count for nothing where somebody chose the sheet.
 */
export function continuedLists(
  sheet: Sheet,
  before: readonly (readonly ColumnPlaces[])[],
  isChosen: boolean,
): Lists | null {
  if (!isChosen && sheet.name !== null && isBesideTitle(sheet.name)) return null
  const numbered = sheet.rows.filter(hasNumber)
  const [first] = numbered
  if (first === undefined) return null
  const above = sheet.rows.filter(({ row }) => row < first.row)
  for (const [places, ...others] of before) {
    if (places === undefined) continue
    const lists: Lists = [places, ...others]
    if (
      above.every((row) => isAbove(row, { lists, isChosen })) &&
      numbered.every((row) => standsIn(row, lists))
    )
      return lists
  }
  return null
}

const hasNumber = ({ cells }: SheetRow) => cells.some((cell) => cell !== null && holdsNumber(cell.text))

// A title, or a person without a number; a row of other headings means other columns.
function isAbove(
  row: SheetRow,
  { lists: [places], isChosen }: { readonly lists: Lists; readonly isChosen: boolean },
): boolean {
  const title = loneText(row)
  if (title !== null) return isChosen || !isBesideTitle(title)
  const isSerial =
    places.serial !== undefined && /^\d{1,6}$/.test(dense(row.cells[places.serial]?.text ?? ''))
  return isSerial && isNameLike(row.cells[places.name]?.text ?? '')
}

function standsIn({ cells }: SheetRow, lists: Lists): boolean {
  const numbered = cells.flatMap((cell, column) => (cell !== null && holdsNumber(cell.text) ? [column] : []))
  return numbered.every((column) =>
    lists.some(({ name, idNumber }) => idNumber === column && isNameLike(cells[name]?.text ?? '')),
  )
}
