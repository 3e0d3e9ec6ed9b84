import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import { inertText } from '../file/inertText.ts'

/** A table to be written: every cell is text. Widths are in characters. */
export interface TextTable {
  readonly sheetName: string
  /** A line above the headings, merged across the table. */
  readonly title?: string
  /** Further lines between title and headings. */
  readonly notes?: readonly string[]
  readonly columns: readonly { readonly heading: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
  /** Empty rows in text format below, for somebody to fill in. */
  readonly blankRows?: number
}

const border = { style: 'thin' } as const
const borders = { top: border, bottom: border, left: border, right: border }
const bodyStyle: CellStyle = { numFmt: '@', border: borders }
const headingStyle: CellStyle = { ...bodyStyle, font: { bold: true }, alignment: { horizontal: 'center' } }
const titleStyle: CellStyle = {
  numFmt: '@',
  font: { bold: true, size: 16 },
  alignment: { horizontal: 'center' },
}
const noteStyle: CellStyle = { numFmt: '@', alignment: { horizontal: 'left', wrapText: true } }

/** Writes an xlsx workbook of one sheet whose cells are all text in text format, so that a number of 18 digits survives being opened and saved. */
export async function writeTextWorkbook(table: TextTable): Promise<Uint8Array> {
  const above = [
    ...(table.title === undefined ? [] : [{ text: table.title, style: titleStyle }]),
    ...(table.notes ?? []).map((text) => ({ text, style: noteStyle })),
  ]
  const width = table.columns.length
  const body = [table.columns.map(({ heading }) => heading), ...table.rows, ...blankRows(table)]
  const cells = new Map<string, { value: string | null; style: CellStyle }>()
  for (const [row, { text, style }] of above.entries())
    cells.set(`${row},0`, { value: inertText(text), style })
  for (const [index, texts] of body.entries()) {
    for (let column = 0; column < width; column++) {
      const value = inertText(texts[column] ?? '') || null
      cells.set(`${above.length + index},${column}`, { value, style: index === 0 ? headingStyle : bodyStyle })
    }
  }
  const merges = above.map((_, row) => ({ startRow: row, endRow: row, startCol: 0, endCol: width - 1 }))
  const columns = table.columns.map((column) => ({ width: column.width }))
  return await writeXlsx({
    sheets: [{ name: table.sheetName, columns, cells, merges, freezePane: { rows: above.length + 1 } }],
  })
}

function blankRows({ blankRows = 0 }: TextTable): readonly (readonly string[])[] {
  return Array.from({ length: blankRows }, () => [])
}
