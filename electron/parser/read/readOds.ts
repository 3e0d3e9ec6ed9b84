import type { CellKind, ParsedFile, Sheet, SheetCell } from '../../../shared/roster/sheet.ts'
import type { Parts } from '../file/openContainer.ts'
import { importLimits, refusal } from '../file/refusals.ts'
import { scanXml, type XmlAttribute } from '../file/scanXml.ts'
import { type OdsStyles, odsLook, readOdsStyles } from './odsStyles.ts'
import { buildSheet, makeCell, newRowBudget, type SheetBuilder } from './sheetBuilder.ts'

interface State {
  readonly sheets: Sheet[]
  readonly styles: OdsStyles
  readonly budget: ReturnType<typeof newRowBudget>
  sheet: OpenSheet | null
  row: OpenRow
  column: number
  cell: OpenCell | null
  paragraphs: number
  /** Depth inside what is not the cell's own text. */
  aside: number
  /** Depth inside groups of rows or columns that are folded away. */
  folded: number
  readonly groups: boolean[]
}

interface OpenSheet {
  readonly builder: SheetBuilder
  /** The rest of the ranges that array formulas spill into; only their first cell carries the formula. */
  readonly spilled: { bottom: number; readonly top: number; readonly left: number; readonly right: number }[]
  /** A kept copy of another file: it is read over, never handed on. */
  isCopy: boolean
  readonly columnStyles: { readonly right: number; readonly style: string | undefined }[]
}

interface OpenRow {
  number: number
  repeat: number
  hidden: boolean
  style: string | undefined
  cells: (SheetCell | null)[]
}

interface OpenCell {
  text: string
  readonly kind: CellKind
  /** What the cell holds besides its paragraphs: it stands for them where it is exact or they are missing. */
  readonly value: string | undefined
  readonly fallback: string | undefined
  readonly repeat: number
}

// Comments, footnotes, tracked changes, readings above the characters; linked tables of other programs.
const asides = new Set([
  'office:annotation',
  'text:note',
  'text:ruby-text',
  'text:tracked-changes',
  'table:tracked-changes',
  'table:dde-links',
  'table:scenario',
])
const mostRepeats = 1_048_576

/** Whatever is drawn over the cells: shapes, text boxes, pictures, charts, also those anchored to a cell. */
function isAside(tag: string): boolean {
  return asides.has(tag) || tag.startsWith('draw:') || tag.startsWith('dr3d:')
}

/** Reads an OpenDocument spreadsheet: kinds of cells, formulas, hidden rows, columns and sheets, merges, repeated rows and cells. */
export function readOds(parts: Parts): ParsedFile {
  const content = parts.get('content.xml')?.toString('utf8')
  if (content === undefined) throw refusal('wrong-office-file')
  const state: State = {
    sheets: [],
    styles: readOdsStyles(parts.get('styles.xml')?.toString('utf8'), content),
    budget: newRowBudget(),
    sheet: null,
    row: { number: 1, repeat: 1, hidden: false, style: undefined, cells: [] },
    column: 0,
    cell: null,
    paragraphs: 0,
    aside: 0,
    folded: 0,
    groups: [],
  }
  scanXml(content, {
    open: (tag, attribute) => {
      if (isAside(tag)) state.aside++
      if (state.aside === 0) openTag(state, tag, attribute)
    },
    close: (tag) => {
      if (state.aside === 0) closeTag(state, tag)
      if (isAside(tag)) state.aside--
    },
    text: (text) => {
      if (state.aside === 0 && state.cell && state.paragraphs > 0) addText(state.cell, text)
    },
  })
  return { format: 'ods', sheets: state.sheets }
}

function openTag(state: State, tag: string, attribute: XmlAttribute): void {
  switch (tag) {
    case 'table:table':
      openSheet(state, attribute)
      break
    case 'table:table-column':
      openColumn(state, attribute)
      break
    case 'table:table-row-group':
    case 'table:table-column-group':
      openGroup(state, attribute)
      break
    case 'table:table-row':
      openRow(state, attribute)
      break
    case 'table:table-cell':
    case 'table:covered-table-cell':
      openCell(state, attribute)
      break
    default:
      openInline(state, tag, attribute)
  }
}

function openInline(state: State, tag: string, attribute: XmlAttribute): void {
  const { cell } = state
  if (cell === null) return
  if (tag === 'text:p' || tag === 'text:h') {
    state.paragraphs++
    if (cell.text !== '') addText(cell, '\n')
  }
  if (tag === 'text:s') addText(cell, ' '.repeat(count(attribute('text:c'), 1000)))
  if (tag === 'text:tab') addText(cell, '\t')
  if (tag === 'text:line-break') addText(cell, '\n')
}

/** Refused as it grows: a few bytes in the file may stand for a thousand blanks. */
function addText(cell: OpenCell, text: string): void {
  cell.text += text
  if (cell.text.length > importLimits.cellCharacters) throw refusal('suspicious')
}

// LibreOffice keeps what it last saw of a linked file in tables of their own, named by the address: 'file:///d/a.ods'#$名单
const copyName = /^'[a-z][a-z0-9+.-]*:.*'#/i

function openSheet(state: State, attribute: XmlAttribute): void {
  const name = attribute('table:name') ?? ''
  const hidden = odsLook(state.styles).isHiddenTable(attribute('table:style-name'))
  const builder = buildSheet({ name, title: name, hidden }, state.budget)
  state.sheet = { builder, spilled: [], isCopy: copyName.test(name), columnStyles: [] }
  state.row = { number: 1, repeat: 1, hidden: false, style: undefined, cells: [] }
  state.column = 0
}

function openGroup(state: State, attribute: XmlAttribute): void {
  const folded = attribute('table:display') === 'false'
  state.groups.push(folded)
  if (folded) state.folded++
}

function openColumn(state: State, attribute: XmlAttribute): void {
  const repeat = count(attribute('table:number-columns-repeated'), mostRepeats)
  const { column, sheet, styles } = state
  const hidden =
    (attribute('table:visibility') ?? 'visible') !== 'visible' ||
    odsLook(styles).hasNoSize(attribute('table:style-name'))
  if (hidden || state.folded > 0)
    for (let each = column; each < Math.min(column + repeat, importLimits.columns); each++)
      sheet?.builder.hideColumn(each)
  state.column += repeat
  sheet?.columnStyles.push({
    right: state.column - 1,
    style: attribute('table:default-cell-style-name'),
  })
}

function openRow(state: State, attribute: XmlAttribute): void {
  const { row, styles } = state
  row.repeat = count(attribute('table:number-rows-repeated'), mostRepeats)
  row.style = attribute('table:default-cell-style-name')
  row.hidden =
    state.folded > 0 ||
    (attribute('table:visibility') ?? 'visible') !== 'visible' ||
    odsLook(styles).hasNoSize(attribute('table:style-name'))
  row.cells = []
  state.column = 0
}

function openCell(state: State, attribute: XmlAttribute): void {
  const { row, column, sheet } = state
  const type = attribute('office:value-type') ?? attribute('calcext:value-type')
  const repeat = count(attribute('table:number-columns-repeated'), mostRepeats)
  const computed = attribute('table:formula') !== undefined || isSpilled(state)
  const kind = computed ? 'formula' : kindOf(type)
  spill(state, attribute)
  state.cell = { text: '', kind, repeat, ...valuesOf(state, kind, attribute) }
  const across = count(attribute('table:number-columns-spanned'), importLimits.columns)
  const down = count(attribute('table:number-rows-spanned'), mostRepeats)
  if (across * down === 1) return
  const { number } = row
  sheet?.builder.merge({ top: number, bottom: number + down - 1, left: column, right: column + across - 1 })
}

function valuesOf(
  state: State,
  kind: CellKind,
  attribute: XmlAttribute,
): Pick<OpenCell, 'value' | 'fallback'> {
  const date = attribute('office:date-value')?.slice(0, 10)
  const exact = attribute('office:value') ?? (date && shownDate(state, date, attribute))
  // Some programs write a text into the attribute alone.
  const fallback = attribute('office:string-value') ?? attribute('office:boolean-value')?.toUpperCase()
  return { value: kind === 'text' ? undefined : exact, fallback: fallback ?? attribute('office:time-value') }
}

function shownDate({ styles, sheet, row, column }: State, date: string, attribute: XmlAttribute): string {
  const ofColumn = sheet?.columnStyles.find(({ right }) => column <= right)?.style
  const style = attribute('table:style-name') ?? row.style ?? ofColumn
  const shown = odsLook(styles).shownOfDate(style)
  return date.slice(0, shown === 'year' ? 4 : shown === 'month' ? 7 : 10)
}

function isSpilled({ sheet, row, column }: State): boolean {
  return (
    sheet?.spilled.some(
      ({ top, bottom, left, right }) =>
        row.number >= top && row.number <= bottom && column >= left && column <= right,
    ) ?? false
  )
}

function spill({ sheet, row, column }: State, attribute: XmlAttribute): void {
  const across = count(attribute('table:number-matrix-columns-spanned'), importLimits.columns)
  const down = count(attribute('table:number-matrix-rows-spanned'), mostRepeats)
  if (across * down === 1 || sheet === null || sheet.spilled.length >= 1000) return
  const { number } = row
  sheet.spilled.push({ top: number, bottom: number + down - 1, left: column, right: column + across - 1 })
}

function closeTag(state: State, tag: string): void {
  switch (tag) {
    case 'text:p':
    case 'text:h':
      state.paragraphs = Math.max(0, state.paragraphs - 1)
      break
    case 'table:table-cell':
    case 'table:covered-table-cell':
      closeCell(state)
      break
    case 'table:table-row':
      closeRow(state)
      break
    case 'table:table-row-group':
    case 'table:table-column-group':
      if (state.groups.pop()) state.folded--
      break
    case 'table:table':
      if (state.sheet && !state.sheet.isCopy) state.sheets.push(state.sheet.builder.finish())
      state.sheet = null
  }
}

function closeCell(state: State): void {
  if (state.cell === null) return
  const { text, kind, value, fallback, repeat } = state.cell
  const cell = makeCell(value ?? (text === '' ? (fallback ?? '') : text), kind)
  const { cells } = state.row
  for (let index = 0; index < repeat && cells.length < importLimits.columns; index++) cells.push(cell)
  state.column += repeat
  state.cell = null
}

function closeRow({ sheet, row }: State): void {
  const filled = row.cells.some((cell) => cell !== null) && sheet !== null && !sheet.isCopy
  for (let index = 0; filled && index < row.repeat; index++)
    sheet.builder.add({ row: row.number + index, hidden: row.hidden, cells: row.cells })
  row.number += row.repeat
}

function kindOf(type: string | undefined): CellKind {
  if (type === 'float' || type === 'percentage' || type === 'currency' || type === 'time') return 'number'
  return type === 'date' ? 'date' : 'text'
}

function count(value: string | undefined, most: number): number {
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), most)
}
