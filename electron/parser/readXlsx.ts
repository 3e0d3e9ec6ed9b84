import { type CellValue, type Sheet as HucreSheet, readXlsx as readWorkbook } from 'hucre/xlsx'
import type { CellKind, ParsedFile, Sheet, SheetCell } from '../../shared/roster/sheet.ts'
import { refusal } from './refusals.ts'
import { buildSheet, makeCell, newRowBudget, type RowBudget } from './sheetBuilder.ts'

/** Reads an xlsx workbook. The container was checked before; formulas are never evaluated and their shown values never believed. */
export async function readXlsx(bytes: Uint8Array): Promise<ParsedFile> {
  const workbook = await readWorkbook(bytes).catch(() => {
    throw refusal('damaged')
  })
  const budget = newRowBudget()
  return { format: 'xlsx', sheets: workbook.sheets.map((sheet) => toSheet(sheet, budget)) }
}

function toSheet(source: HucreSheet, budget: RowBudget): Sheet {
  const hidden = source.hidden === true || source.veryHidden === true
  const sheet = buildSheet({ name: source.name, title: source.name, hidden }, budget)
  const formulas = formulaRanges(source)
  for (const merge of source.merges ?? []) {
    const { startRow, endRow, startCol, endCol } = merge
    sheet.merge({ top: startRow + 1, bottom: endRow + 1, left: startCol, right: endCol })
  }
  for (const [index, column] of (source.columns ?? []).entries()) {
    if (column.hidden || column.width === 0) sheet.hideColumn(index)
  }
  for (const [row, values] of source.rows.entries()) {
    const def = source.rowDefs?.get(row)
    const cells = values.map((value, column) => toCell(value, formulas(row, column)))
    sheet.add({ row: row + 1, hidden: def?.hidden === true || def?.height === 0, cells })
  }
  return sheet.finish()
}

function toCell(value: CellValue, computed: boolean): SheetCell | null {
  if (value === null || value === undefined) return computed ? makeCell('', 'formula') : null
  if (value instanceof Date) return makeCell(dateText(value), computed ? 'formula' : 'date')
  const kind: CellKind = typeof value === 'number' ? 'number' : 'text'
  return makeCell(String(value), computed ? 'formula' : kind)
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)
}

// The cells an array formula spills into carry no mark of their own, only the range on its first cell does.
function formulaRanges(sheet: HucreSheet): (row: number, column: number) => boolean {
  const single = new Set<string>()
  const ranges: [number, number, number, number][] = []
  for (const [key, cell] of sheet.cells ?? []) {
    if (cell.formula === undefined) continue
    single.add(key)
    const corners = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(cell.formulaRef ?? '')
    if (corners === null || cell.formulaType !== 'array' || ranges.length >= 1000) continue
    const [, left = '', top, right = '', bottom] = corners
    ranges.push([Number(top) - 1, Number(bottom) - 1, columnIndex(left), columnIndex(right)])
  }
  return (row, column) =>
    single.has(`${row},${column}`) ||
    ranges.some(
      ([top, bottom, left, right]) => row >= top && row <= bottom && column >= left && column <= right,
    )
}

function columnIndex(letters: string): number {
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
