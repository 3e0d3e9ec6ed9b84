import Papa from 'papaparse'
import type { ParsedFile, SheetCell } from '../../shared/roster/sheet.ts'
import { refusal } from './refusals.ts'
import { buildSheet, makeCell, newRowBudget } from './sheetBuilder.ts'

const delimiters = [',', '\t', ';', '，', '；', '|'] as const

/** Reads decoded csv, tsv or txt. Rows are numbered by the line they begin on; a quote that is never closed refuses the file. */
export function readDelimited(text: string): ParsedFile {
  if (/^\s*</.test(text)) throw refusal('web-page')
  const sheet = buildSheet({ name: null, title: '文本', hidden: false }, newRowBudget())
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  let line = 1
  let consumed = 0
  Papa.parse<string[]>(text, {
    delimiter: detectDelimiter(text),
    newline: newline === '\r\n' || newline === '\n' ? newline : '\r',
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes'))
        throw refusal('damaged', `第 ${line} 行的引号不成对。`)
      const lines = Math.max(1, countLines(text.slice(consumed, meta.cursor), newline))
      consumed = meta.cursor
      sheet.add({ row: line, ...(lines > 1 && { lines }), hidden: false, cells: data.map(toCell) })
      line += lines
    },
  })
  return { format: 'csv', sheets: [sheet.finish()] }
}

// A cell that begins with "=" is computed by every office program that opens the file.
function toCell(text: string): SheetCell | null {
  return makeCell(text, text.startsWith('=') ? 'formula' : 'text')
}

function countLines(record: string, newline: string): number {
  let count = 0
  for (let at = record.indexOf(newline); at >= 0; at = record.indexOf(newline, at + newline.length)) count++
  return count
}

/** The separator under which most of the first lines have the same number of cells, above one; comma when none does. */
function detectDelimiter(text: string): string {
  let best = { delimiter: ',', agreeing: 1, cells: 1 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: 50, skipEmptyLines: true })
    const { agreeing, cells } = commonest(data.map((row) => row.length).filter((length) => length > 1))
    if (agreeing > best.agreeing || (agreeing === best.agreeing && cells > best.cells)) {
      best = { delimiter, agreeing, cells }
    }
  }
  return best.delimiter
}

function commonest(lengths: readonly number[]): { agreeing: number; cells: number } {
  const counts = new Map<number, number>()
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1)
  const [cells = 0, agreeing = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return { agreeing, cells }
}
