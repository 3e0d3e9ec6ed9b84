import type { ParsedFile, Sheet } from '../../shared/roster/sheet.ts'
import type { Parts } from './openContainer.ts'
import { refusal } from './refusals.ts'
import { scanXml } from './scanXml.ts'
import { buildSheet, makeCell, newRowBudget, type RowBudget } from './sheetBuilder.ts'

interface Table {
  readonly sheet: ReturnType<typeof buildSheet>
  readonly openMerges: Map<number, { top: number; right: number }>
  row: number
  cells: ReturnType<typeof makeCell>[]
  hidden: boolean
  column: number
  cell: Cell
}

interface Cell {
  text: string
  span: number
  merge: 'none' | 'start' | 'continue'
  computed: boolean
}

// What stands in the file but not on the page: the old place of moved text, and a second copy for old programs.
const unseen = new Set(['w:moveFrom', 'mc:Fallback'])

/**
 * Reads the tables of a Word document, one sheet per table, rows numbered within their table. Deleted text of tracked changes is left
 * out; a row that is hidden or struck out by a tracked change, or holds hidden text, is marked hidden.
 */
export function readDocx(parts: Parts): ParsedFile {
  const name = [...parts.keys()].find((part) => part.startsWith('word/document'))
  const document = name === undefined ? undefined : parts.get(name)
  if (document === undefined) throw refusal('wrong-office-file')
  const sheets = tablesOf(document.toString('utf8'))
  if (sheets.length === 0) throw refusal('no-table')
  return { format: 'docx', sheets }
}

function tablesOf(xml: string): Sheet[] {
  const done: Sheet[] = []
  const tables: Table[] = []
  const budget = newRowBudget()
  let unseenDepth = 0
  let inText = false
  let number = 0
  scanXml(xml, {
    open: (tag, attribute) => {
      if (unseen.has(tag)) unseenDepth++
      if (unseenDepth > 0) return
      if (tag === 'w:tbl') tables.push(newTable(++number, budget))
      const table = tables.at(-1)
      if (table === undefined) return
      inText = tag === 'w:t'
      openInTable(table, tag, attribute)
    },
    close: (tag) => {
      if (unseen.has(tag)) unseenDepth--
      const table = tables.at(-1)
      if (unseenDepth > 0 || table === undefined) return
      inText = false
      if (tag === 'w:tbl') done.push(finishTable(tables))
      else closeInTable(table, tag)
    },
    text: (text) => {
      const table = tables.at(-1)
      if (inText && unseenDepth === 0 && table) table.cell.text += text
    },
  })
  return done
}

function openInTable(table: Table, tag: string, attribute: (name: string) => string | undefined): void {
  const on = attribute('w:val') !== 'false' && attribute('w:val') !== '0'
  switch (tag) {
    case 'w:tr':
      table.row++
      table.cells = []
      table.column = 0
      table.hidden = false
      break
    case 'w:gridBefore':
      table.column += clampSpan(attribute('w:val'))
      break
    case 'w:tc':
      table.cell = newCell()
      break
    case 'w:gridSpan':
      table.cell.span = clampSpan(attribute('w:val'))
      break
    case 'w:vMerge':
      table.cell.merge = attribute('w:val') === 'restart' ? 'start' : 'continue'
      break
    case 'w:hidden':
    case 'w:vanish':
      if (on) table.hidden = true
      break
    case 'w:fldSimple':
    case 'w:fldChar':
      table.cell.computed = true
      break
    default:
      table.cell.text += characterOf(tag, attribute)
  }
}

function characterOf(tag: string, attribute: (name: string) => string | undefined): string {
  if (tag === 'w:tab' && attribute('w:pos') === undefined) return '\t'
  if (tag === 'w:br' || tag === 'w:cr') return '\n'
  if (tag === 'w:noBreakHyphen') return '-'
  // A symbol of a special font is nothing that another machine shows: it has to be seen as such.
  if (tag === 'w:sym')
    return String.fromCodePoint(Number.parseInt(attribute('w:char') ?? 'e000', 16) & 0xffff)
  return ''
}

function closeInTable(table: Table, tag: string): void {
  if (tag === 'w:p' && table.cell.text !== '') table.cell.text += '\n'
  if (tag === 'w:tc') closeCell(table)
  if (tag === 'w:tr') table.sheet.add({ row: table.row, hidden: table.hidden, cells: table.cells })
  if (tag === 'w:trPr') table.cell = newCell()
}

function closeCell(table: Table): void {
  const { cell, column, row } = table
  const text = cell.text.replace(/\n+$/, '')
  table.cells[column] = makeCell(text, cell.computed ? 'formula' : 'text')
  for (let filled = 0; filled < column; filled++) table.cells[filled] ??= null
  const right = column + cell.span - 1
  if (cell.merge === 'continue') extendMerge(table, column)
  else closeMerge(table, column, row - 1)
  if (cell.merge === 'start') table.openMerges.set(column, { top: row, right })
  if (cell.merge === 'none' && cell.span > 1)
    table.sheet.merge({ top: row, bottom: row, left: column, right })
  table.column = right + 1
  table.cell = newCell()
}

// The continuation of a merge that never started (an edited document) still counts as one.
function extendMerge(table: Table, column: number): void {
  if (!table.openMerges.has(column)) table.openMerges.set(column, { top: table.row, right: column })
}

function closeMerge(table: Table, column: number, bottom: number): void {
  const open = table.openMerges.get(column)
  if (open === undefined) return
  table.openMerges.delete(column)
  table.sheet.merge({ top: open.top, bottom: Math.max(bottom, open.top), left: column, right: open.right })
}

function finishTable(tables: Table[]): Sheet {
  const table = tables.pop()
  if (table === undefined) throw refusal('damaged')
  for (const column of [...table.openMerges.keys()]) closeMerge(table, column, table.row)
  return table.sheet.finish()
}

function newTable(number: number, budget: RowBudget): Table {
  const sheet = buildSheet({ name: null, title: `表${number}`, hidden: false }, budget)
  return { sheet, openMerges: new Map(), row: 0, cells: [], hidden: false, column: 0, cell: newCell() }
}

function newCell(): Cell {
  return { text: '', span: 1, merge: 'none', computed: false }
}

function clampSpan(value: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 256)
}
