import type { MatchedRow, RowVerdict } from '../../../shared/inquiry/matchResultRows.ts'
import { maskNumber } from '../../../shared/letter/maskNumber.ts'
import type { ParsedFile } from '../../../shared/roster/sheet.ts'
import type { Handler } from '../../call/handler.ts'
import { matchedRows, parseResultFile } from './resultFileReader.ts'

const columnsLimit = 60

/** Shows what a stored result file would record: rows matched by number, what is not understood, who is missing. Nothing is stored. */
export const previewFile: Handler<'inquiries.previewFile'> = async (input, context) => {
  const { batchId, offset, limit } = input
  const { file, fileName, checkCode } = await parseResultFile(context, input)
  return context.transact((tx) => {
    const { mapping, rows, words, missing } = matchedRows(tx, batchId, { file, mapping: input.mapping })
    tx.record({
      act: 'inquiry.evidenceViewed',
      object: `batch:${batchId}`,
      detail: { evidenceId: input.evidenceId, rows: rows.length },
    })
    return {
      fileName,
      checkCode,
      sheets: file.sheets.map(({ title }, index) => ({ index, title })),
      columns: columnsOf(file, mapping ?? { sheet: 0, headerRow: 0 }),
      mapping,
      words: words.map(({ text, count }) => ({ text, count, outcome: mapping?.words[text] ?? null })),
      counts: countsOf(rows),
      missing,
      rows: rows.slice(offset, offset + limit).map(shown),
      total: rows.length,
    }
  })
}

/** How many rows have which verdict. */
export function countsOf(rows: readonly MatchedRow[]): Record<RowVerdict, number> {
  const counts: Record<RowVerdict, number> = { commit: 0, listed: 0, settled: 0, unmatched: 0, problem: 0 }
  for (const { verdict } of rows) counts[verdict] += 1
  return counts
}

function columnsOf(
  { sheets }: ParsedFile,
  { sheet, headerRow }: { readonly sheet: number; readonly headerRow: number },
) {
  const rows = sheets[sheet]?.rows ?? []
  const head = rows.find(({ row }) => row === headerRow) ?? rows[0]
  return (head?.cells ?? [])
    .slice(0, columnsLimit)
    .map((cell, index) => ({ index, heading: cell?.text.trim().slice(0, 30) || `第 ${index + 1} 列` }))
}

function shown({ row, name, idNumber, word, outcome, verdict, sentence }: MatchedRow) {
  return { row, name, idNumber: maskNumber(idNumber), word, outcome, verdict, sentence }
}
