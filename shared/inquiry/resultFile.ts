import { z } from 'zod'
import { Outcome } from '../candidate/model.ts'
import { normalizeNumber } from '../identity/normalizeNumber.ts'
import { withoutBlanks } from '../input/ignorable.ts'
import type { Sheet, SheetRow } from '../roster/sheet.ts'

/** Where the parts of a result file stand, and what its words for results mean. */
export const ResultMapping = z.strictObject({
  sheet: z.int().min(0),
  /** The row that names the columns, as the office program numbers it; rows up to it are no results. */
  headerRow: z.int().min(0),
  idColumn: z.int().min(0).max(255),
  outcomeColumn: z.int().min(0).max(255),
  nameColumn: z.int().min(0).max(255).nullable(),
  /** Each word of the result column, by the text without blanks; a word that is missing is not understood. */
  words: z.record(z.string().max(100), Outcome),
})
export type ResultMapping = z.infer<typeof ResultMapping>

/** One row of a result file, read but not matched yet. */
export interface ResultRow {
  readonly row: number
  readonly name: string | null
  readonly idNumber: string
  /** The number was stored as a number: its last digits may be lost. */
  readonly isNumeric: boolean
  readonly word: string
  readonly outcome: Outcome | null
}

/** Words that leave no doubt. 有 and 无 are not among them: they may be about other records than the list. */
const plainWords: Readonly<Record<string, Outcome>> = {
  未列入: 'notListed',
  未被列入: 'notListed',
  未列入失信联合惩戒对象: 'notListed',
  不属于失信联合惩戒对象: 'notListed',
  列入: 'listed',
  已列入: 'listed',
  被列入: 'listed',
  在列: 'listed',
  待核实: 'pending',
  无法查询: 'unqueryable',
}

const patterns = {
  id: /证件号|身份证|身份号码/u,
  name: /姓名/u,
  outcome: /查询结果|结果|是否列入|是否失信|列入情况/u,
} as const

const textAt = ({ cells }: SheetRow, column: number) => withoutBlanks(cells[column]?.text ?? '')

/** A first guess at the mapping from the headings, or null when no row names number and result. */
export function guessResultMapping(sheets: readonly Sheet[]): ResultMapping | null {
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const row of rows.slice(0, 20)) {
      const find = (pattern: RegExp) =>
        row.cells.findIndex((cell) => cell !== null && pattern.test(cell.text))
      const idColumn = find(patterns.id)
      const outcomeColumn = find(patterns.outcome)
      if (idColumn < 0 || outcomeColumn < 0 || idColumn === outcomeColumn) continue
      const nameColumn = find(patterns.name)
      const guess = {
        sheet,
        headerRow: row.row,
        idColumn,
        outcomeColumn,
        nameColumn: nameColumn < 0 ? null : nameColumn,
        words: {},
      }
      const words = resultWords(rows, guess).flatMap(({ text }) => {
        const outcome = plainWords[text]
        return outcome === undefined ? [] : [[text, outcome] as const]
      })
      return { ...guess, words: Object.fromEntries(words) }
    }
  }
  return null
}

type Columns = Pick<ResultMapping, 'headerRow' | 'idColumn' | 'outcomeColumn'>

const holdsResult = (row: SheetRow, { headerRow, idColumn, outcomeColumn }: Columns) =>
  row.row > headerRow && (textAt(row, idColumn) !== '' || textAt(row, outcomeColumn) !== '')

/** The different words of the result column and how often each occurs, in order of appearance. */
export function resultWords(
  rows: readonly SheetRow[],
  columns: Columns,
): readonly { readonly text: string; readonly count: number }[] {
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (!holdsResult(row, columns)) continue
    const text = textAt(row, columns.outcomeColumn)
    counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return [...counts].map(([text, count]) => ({ text, count }))
}

/** Reads the rows below the headings; rows with neither number nor result are left out. */
export function readResultRows(rows: readonly SheetRow[], mapping: ResultMapping): readonly ResultRow[] {
  return rows
    .filter((row) => holdsResult(row, mapping))
    .map((row) => {
      const word = textAt(row, mapping.outcomeColumn)
      return {
        row: row.row,
        name: mapping.nameColumn === null ? null : textAt(row, mapping.nameColumn),
        idNumber: normalizeNumber(textAt(row, mapping.idColumn)).text.toUpperCase(),
        isNumeric: row.cells[mapping.idColumn]?.kind === 'number',
        word,
        outcome: Object.hasOwn(mapping.words, word) ? (mapping.words[word] ?? null) : null,
      }
    })
}
