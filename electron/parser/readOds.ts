import type { CellKind, ParsedFile, Sheet, SheetCell } from '../../shared/roster/sheet.ts'
import type { Parts } from './openContainer.ts'
import { importLimits, refusal } from './refusals.ts'
import { scanXml } from './scanXml.ts'
import { buildSheet, makeCell, newRowBudget, type SheetBuilder } from './sheetBuilder.ts'

type Attribute = (name: string) => string | undefined

interface State {
  readonly sheets: Sheet[]
  readonly hiddenStyles: Set<string>
  readonly budget: ReturnType<typeof newRowBudget>
  style: string
  sheet: SheetBuilder | null
  row: number
  rowRepeat: number
  rowHidden: boolean
  cells: (SheetCell | null)[]
  column: number
  cell: { text: string; kind: CellKind; value: string | undefined; repeat: number } | null
  paragraphs: number
  /** Depth inside what is not the cell's own text: comments and tracked changes. */
  aside: number
}

const asides = new Set(['annotation', 'tracked-changes'])
const mostRepeats = 1_048_576

/** Reads an OpenDocument spreadsheet: kinds of cells, formulas, hidden rows, columns and sheets, merges, repeated rows and cells. */
export function readOds(parts: Parts): ParsedFile {
  const content = parts.get('content.xml')
  if (content === undefined) throw refusal('wrong-office-file')
  const state: State = {
    sheets: [],
    hiddenStyles: new Set(),
    budget: newRowBudget(),
    style: '',
    sheet: null,
    row: 1,
    rowRepeat: 1,
    rowHidden: false,
    cells: [],
    column: 0,
    cell: null,
    paragraphs: 0,
    aside: 0,
  }
  scanXml(content.toString('utf8'), {
    open: (tag, attribute) => {
      if (asides.has(tag)) state.aside++
      if (state.aside === 0) openTag(state, tag, attribute)
    },
    close: (tag) => {
      if (state.aside === 0) closeTag(state, tag)
      if (asides.has(tag)) state.aside--
    },
    text: (text) => {
      if (state.aside === 0 && state.cell && state.paragraphs > 0) state.cell.text += text
    },
  })
  return { format: 'ods', sheets: state.sheets }
}

function openTag(state: State, tag: string, attribute: Attribute): void {
  switch (tag) {
    case 'style':
      state.style = attribute('style:name') ?? ''
      break
    case 'table-properties':
      if (attribute('table:display') === 'false') state.hiddenStyles.add(state.style)
      break
    case 'table':
      openSheet(state, attribute)
      break
    case 'table-column':
      openColumn(state, attribute)
      break
    case 'table-row':
      openRow(state, attribute)
      break
    case 'table-cell':
    case 'covered-table-cell':
      openCell(state, attribute)
      break
    default:
      openInline(state, tag, attribute)
  }
}

function openInline(state: State, tag: string, attribute: Attribute): void {
  const { cell } = state
  if (cell === null) return
  if (tag === 'p' || tag === 'h') {
    state.paragraphs++
    if (cell.text !== '') cell.text += '\n'
  }
  if (tag === 's') cell.text += ' '.repeat(count(attribute('text:c'), 1000))
  if (tag === 'tab') cell.text += '\t'
  if (tag === 'line-break') cell.text += '\n'
}

function openSheet(state: State, attribute: Attribute): void {
  const name = attribute('table:name') ?? ''
  const hidden = state.hiddenStyles.has(attribute('table:style-name') ?? '')
  state.sheet = buildSheet({ name, title: name, hidden }, state.budget)
  state.row = 1
  state.column = 0
}

function openColumn(state: State, attribute: Attribute): void {
  const repeat = count(attribute('table:number-columns-repeated'), importLimits.columns)
  const visibility = attribute('table:visibility') ?? 'visible'
  if (visibility !== 'visible') {
    for (let column = state.column; column < state.column + repeat; column++) state.sheet?.hideColumn(column)
  }
  state.column += repeat
}

function openRow(state: State, attribute: Attribute): void {
  state.rowRepeat = count(attribute('table:number-rows-repeated'), mostRepeats)
  state.rowHidden = (attribute('table:visibility') ?? 'visible') !== 'visible'
  state.cells = []
  state.column = 0
}

function openCell(state: State, attribute: Attribute): void {
  const type = attribute('office:value-type')
  const kind = attribute('table:formula') === undefined ? kindOf(type) : 'formula'
  const value = attribute('office:value') ?? attribute('office:date-value')?.slice(0, 10)
  const repeat = count(attribute('table:number-columns-repeated'), importLimits.columns)
  state.cell = { text: '', kind, value: kind === 'text' ? undefined : value, repeat }
  const across = count(attribute('table:number-columns-spanned'), importLimits.columns)
  const down = count(attribute('table:number-rows-spanned'), mostRepeats)
  if (across * down === 1) return
  const { row, column } = state
  state.sheet?.merge({ top: row, bottom: row + down - 1, left: column, right: column + across - 1 })
}

function closeTag(state: State, tag: string): void {
  if (tag === 'p' || tag === 'h') state.paragraphs = Math.max(0, state.paragraphs - 1)
  if (tag === 'table-cell' || tag === 'covered-table-cell') closeCell(state)
  if (tag === 'table-row') closeRow(state)
  if (tag === 'table' && state.sheet) {
    state.sheets.push(state.sheet.finish())
    state.sheet = null
  }
}

function closeCell(state: State): void {
  if (state.cell === null) return
  const { text, kind, value, repeat } = state.cell
  const cell = makeCell(value ?? text, kind)
  for (let index = 0; index < repeat && state.cells.length < importLimits.columns; index++)
    state.cells.push(cell)
  state.column += repeat
  state.cell = null
}

function closeRow(state: State): void {
  const filled = state.cells.some((cell) => cell !== null)
  for (let index = 0; filled && index < state.rowRepeat; index++) {
    state.sheet?.add({ row: state.row + index, hidden: state.rowHidden, cells: state.cells })
  }
  state.row += state.rowRepeat
}

function kindOf(type: string | undefined): CellKind {
  if (type === 'float' || type === 'percentage' || type === 'currency' || type === 'time') return 'number'
  return type === 'date' ? 'date' : 'text'
}

function count(value: string | undefined, most: number): number {
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), most)
}
