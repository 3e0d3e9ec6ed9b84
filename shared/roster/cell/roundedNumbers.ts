import { normalizeNumber } from '../../identity/normalizeNumber.ts'
import type { PersonRow } from '../row/rowReading.ts'
import { cellAt } from './cellText.ts'

// An office program keeps 15 digits of a number: of 18, the last three become 000 (issue 7, section 1, 10).
const fewest = 2
const share = 1 / 4

/**
 * The numbers of 18 digits that end in 000, when there are so many of them in a list from a text file that they must have been
 * rounded: at least two, and a quarter of the list's numbers. Elsewhere 000 says nothing, and the set is empty.
 */
export function roundedNumbers(persons: readonly PersonRow[]): ReadonlySet<string> {
  const numbers = persons
    .map(({ row, places }) => normalizeNumber(cellAt(row, places, 'idNumber')?.text ?? '').text)
    .filter((text) => /\d{6}/.test(text))
  const rounded = numbers.filter((text) => /^\d{15}000$/.test(text))
  return new Set(rounded.length >= fewest && rounded.length >= numbers.length * share ? rounded : [])
}
