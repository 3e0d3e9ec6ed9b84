import type { ParsedFile, Sheet, SheetCell } from '../../../shared/roster/sheet.ts'
import type { Parts } from '../file/openContainer.ts'
import { refusal } from '../file/refusals.ts'
import { scanXml, type XmlAttribute } from '../file/scanXml.ts'
import {
  buildSheet,
  makeCell,
  newRowBudget,
  type RowBudget,
  type SheetBuilder,
} from '../read/sheetBuilder.ts'
import type { DocCell, DocRow, DocTable } from './docTable.ts'
import { cellOf, type DocxWalk, isOn, openStructure, tableOf } from './docxWalk.ts'
import { readHiddenStyles } from './hiddenStyles.ts'
import { type PlacedCell, placeCells } from './placeCells.ts'

/**
 * Reads the tables of a Word document, one sheet per table, rows numbered within their table, cells in the columns where they stand on
 * the page. Not read: what tracked changes deleted (also whole rows and cells), text boxes and shapes over the table, readings above the
 * characters, the prompt of an empty content control. A row that is hidden, of no height, or holds hidden text is marked hidden.
 */
export function readDocx(parts: Parts, document: string): ParsedFile {
  const xml = parts.get(document)?.toString('utf8')
  if (xml === undefined) throw refusal('wrong-office-file')
  const folder = document.slice(0, document.lastIndexOf('/') + 1)
  const hiddenStyles = readHiddenStyles(parts.get(`${folder}styles.xml`)?.toString('utf8'))
  const budget = newRowBudget()
  const sheets = tablesOf(xml, hiddenStyles).map((table) => toSheet(table, budget))
  if (sheets.length === 0) throw refusal('no-table')
  return { format: 'docx', sheets }
}

// Moved and deleted text at its old place, a second copy for old programs, readings, and how things were before a tracked change.
const unseen = new Set(['w:moveFrom', 'w:del', 'mc:Fallback', 'w:rt'])
// What is drawn over the page. A table inside is a table; a text inside is no cell's.
const drawn = new Set(['w:drawing', 'w:pict', 'w:object', 'w:txbxContent'])

function isUnseen(walk: DocxWalk, tag: string): boolean {
  if (tag === 'w:del' && walk.inRowProperties) return false
  return unseen.has(tag) || /^w:\w+Change$/.test(tag)
}

function tablesOf(xml: string, hiddenStyles: ReadonlySet<string>): readonly DocTable[] {
  const walk: DocxWalk = {
    around: [],
    done: [],
    hiddenStyles,
    count: 0,
    unseen: 0,
    inRowProperties: false,
    inText: false,
    inInstruction: false,
    fields: [],
    prompts: [],
    paragraphHidden: false,
    run: null,
  }
  scanXml(xml, {
    open: (tag, attribute) => {
      if (isUnseen(walk, tag)) walk.unseen++
      if (walk.unseen === 0) openTag(walk, tag, attribute)
    },
    close: (tag) => {
      if (walk.unseen === 0) closeTag(walk, tag)
      if (isUnseen(walk, tag)) walk.unseen--
    },
    text: (text) => {
      if (walk.unseen > 0) return
      if (walk.inText) addText(walk, text)
      if (walk.inInstruction && walk.fields.length > 0)
        walk.fields.push(`${walk.fields.pop() ?? ''}${text}`.slice(0, 200))
    },
  })
  return walk.done
}

function openTag(walk: DocxWalk, tag: string, attribute: XmlAttribute): void {
  if (drawn.has(tag)) walk.around.push(null)
  if (tag === 'w:tbl') walk.around.push({ number: ++walk.count, grid: [], rows: [] })
  if (tag === 'w:sdt') walk.prompts.push(false)
  if (tag === 'w:showingPlcHdr' && isOn(attribute) && walk.prompts.pop() !== undefined)
    walk.prompts.push(true)
  if (tableOf(walk) === null) return
  openStructure(walk, tag, attribute)
  openRun(walk, tag, attribute)
  openField(walk, tag, attribute)
  addText(walk, characterOf(tag, attribute))
  walk.inText = tag === 'w:t' || tag === 'm:t'
  walk.inInstruction = tag === 'w:instrText'
}

function openRun(walk: DocxWalk, tag: string, attribute: XmlAttribute): void {
  const isHiddenStyle = () => walk.hiddenStyles.has(attribute('w:val') ?? '')
  if (tag === 'w:p') walk.paragraphHidden = false
  if (tag === 'w:pStyle') walk.paragraphHidden = isHiddenStyle()
  if (tag === 'w:r') walk.run = { hidden: walk.paragraphHidden }
  if (walk.run === null) return
  if (tag === 'w:rStyle' && isHiddenStyle()) walk.run.hidden = true
  if (tag === 'w:vanish') walk.run.hidden = isOn(attribute)
}

// Results of these are typed by a person or are plain text; every other field computes what it shows.
const plainField = /^\s*(FORMTEXT|FORMDROPDOWN|FORMCHECKBOX|HYPERLINK)\b/i

function openField(walk: DocxWalk, tag: string, attribute: XmlAttribute): void {
  if (tag === 'w:fldSimple') markField(walk, attribute('w:instr') ?? '')
  if (tag !== 'w:fldChar') return
  const type = attribute('w:fldCharType')
  if (type === 'begin') walk.fields.push('')
  else if (type === 'separate') markField(walk, walk.fields.at(-1) ?? '')
  else markField(walk, walk.fields.pop() ?? '')
}

function markField(walk: DocxWalk, instruction: string): void {
  const cell = cellOf(walk)
  if (cell && !plainField.test(instruction)) cell.computed = true
}

function addText(walk: DocxWalk, text: string): void {
  const cell = cellOf(walk)
  if (cell === undefined || text === '' || walk.prompts.includes(true)) return
  cell.text += text
  const row = tableOf(walk)?.rows.at(-1)
  if (row && walk.run?.hidden && text.trim() !== '') row.hidden = true
}

function characterOf(tag: string, attribute: XmlAttribute): string {
  if ((tag === 'w:tab' && attribute('w:pos') === undefined) || tag === 'w:ptab') return '\t'
  if (tag === 'w:br' || tag === 'w:cr') return '\n'
  if (tag === 'w:noBreakHyphen') return '-'
  // A symbol of a special font is nothing that another machine shows: it has to be seen as such.
  if (tag === 'w:sym')
    return String.fromCodePoint(Number.parseInt(attribute('w:char') ?? 'e000', 16) & 0xffff)
  return ''
}

function closeTag(walk: DocxWalk, tag: string): void {
  walk.inText = false
  walk.inInstruction = false
  if (tag === 'w:sdt') walk.prompts.pop()
  if (tag === 'w:trPr') walk.inRowProperties = false
  if (tag === 'w:r') walk.run = null
  const cell = cellOf(walk)
  if (tag === 'w:p' && cell && cell.text !== '') cell.text += '\n'
  if (drawn.has(tag)) walk.around.pop()
  if (tag !== 'w:tbl') return
  const table = walk.around.pop()
  if (table) walk.done.push(table)
}

function toSheet(table: DocTable, budget: RowBudget): Sheet {
  const sheet = buildSheet({ name: null, title: `表${table.number}`, hidden: false }, budget)
  for (const row of table.rows) row.cells = row.deleted ? [] : liveCells(row)
  const placed = placeCells(table)
  const merges = new Map<number, { top: number; right: number }>()
  const closeMerge = (column: number, bottom: number) => {
    const open = merges.get(column)
    merges.delete(column)
    if (open)
      sheet.merge({ top: open.top, bottom: Math.max(bottom, open.top), left: column, right: open.right })
  }
  for (const row of table.rows) {
    const cells = placed.get(row) ?? []
    for (const cell of cells) mergeCell(cell, { row: row.number, merges, sheet, closeMerge })
    sheet.add({ row: row.number, hidden: row.hidden, cells: toCells(cells) })
  }
  for (const column of [...merges.keys()]) closeMerge(column, table.rows.at(-1)?.number ?? 1)
  return sheet.finish()
}

// A deleted cell gives its place to those behind it; one that is joined belongs to the one before.
function liveCells({ cells }: DocRow): DocCell[] {
  const live: DocCell[] = []
  for (const cell of cells) {
    const before = live.at(-1)
    if (cell.deleted) continue
    if (!cell.joined || before === undefined) {
      live.push(cell)
      continue
    }
    before.span += cell.span
    before.width = before.width && cell.width && before.width + cell.width
  }
  return live
}

interface MergeState {
  readonly row: number
  readonly merges: Map<number, { top: number; right: number }>
  readonly sheet: SheetBuilder
  readonly closeMerge: (column: number, bottom: number) => void
}

function mergeCell({ cell, left, right, across }: PlacedCell, state: MergeState): void {
  const { row, merges, sheet, closeMerge } = state
  // The continuation of a merge that never started (an edited document) still counts as one.
  if (cell.merge === 'continue') {
    if (!merges.has(left)) merges.set(left, { top: row, right: left })
    return
  }
  closeMerge(left, row - 1)
  if (cell.merge === 'start') merges.set(left, { top: row, right })
  else if (across) sheet.merge({ top: row, bottom: row, left, right })
}

function toCells(placed: readonly PlacedCell[]): (SheetCell | null)[] {
  const cells: (SheetCell | null)[] = []
  for (const { cell, left } of placed) {
    while (cells.length < left) cells.push(null)
    cells[left] = makeCell(cell.text.replace(/\n+$/, ''), cell.computed ? 'formula' : 'text')
  }
  return cells
}
