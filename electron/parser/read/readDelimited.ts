import Papa from 'papaparse'
import type { ParsedFile, SheetCell } from '../../../shared/roster/sheet.ts'
import { refusal } from '../file/refusals.ts'
import { strangerByText } from '../file/strangers.ts'
import { buildSheet, makeCell, newRowBudget } from './sheetBuilder.ts'

const delimiters = [',', '\t', ';', '，', '；', '|'] as const

/**
 * Reads decoded csv, tsv or txt. Every CR LF, LF and CR ends a line, in any mixture, also inside quotes, where it is one `\n` of the
 * cell. Rows are numbered by the line they begin on; a quote that is never closed refuses the file.
 */
export function readDelimited(source: string): ParsedFile {
  const stranger = strangerByText(source)
  if (stranger) throw refusal(stranger)
  // papaparse 5 takes one line end for the whole file and reads all rows behind the first other one as a single row.
  const text = source.replace(/\r\n?/g, '\n')
  const sheet = buildSheet({ name: null, title: '文本', hidden: false }, newRowBudget())
  let line = 1
  let consumed = 0
  Papa.parse<string[]>(text, {
    delimiter: detectDelimiter(text),
    newline: '\n',
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (errors.some(({ type }) => type === 'Quotes')) throw refusal('quotes', `第 ${line} 行的`)
      const lines = countLines(text.slice(consumed, meta.cursor))
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

// The last record of a file may lack its line end.
function countLines(record: string): number {
  const breaks = record.split('\n').length - 1
  return record.endsWith('\n') ? breaks : breaks + 1
}

/** The separator under which most of the first lines have the same number of cells, above one; comma when none does. */
function detectDelimiter(text: string): string {
  let best = { delimiter: ',', agreeing: 1, cells: 1 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      preview: 50,
      skipEmptyLines: true,
    })
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
