import type { Sheet, SheetCell } from '../../../shared/roster/sheet.ts'
import { importLimits, leastPoints, refusal } from '../file/refusals.ts'
import { scanXml, type XmlAttribute } from '../file/scanXml.ts'
import { buildSheet, type RowBudget, type SheetBuilder } from '../read/sheetBuilder.ts'
import { type Book, type RawCell, toCell } from './cellValue.ts'
import { newRichText } from './sharedStrings.ts'

interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

interface RowRead {
  hidden: boolean
  readonly cells: (RawCell | undefined)[]
}

interface State {
  readonly sheet: SheetBuilder
  readonly rows: Map<number, RowRead>
  /** Ranges that one formula fills: only its first cell carries it. */
  readonly filled: Range[]
  readonly text: ReturnType<typeof newRichText>
  row: RowRead
  rowNumber: number
  column: number
  cell: RawCell | null
  inside: 'v' | 'f' | 'is' | null
}

/** Reads one worksheet. Cells without a place stand behind the one before, rows likewise; two cells in one place refuse the file. */
export function readWorksheet(
  xml: string,
  facts: Pick<Sheet, 'name' | 'hidden'>,
  book: Book & { readonly budget: RowBudget },
): Sheet {
  const state: State = {
    sheet: buildSheet({ ...facts, title: facts.name ?? '' }, book.budget),
    rows: new Map(),
    filled: [],
    text: newRichText(),
    row: { hidden: false, cells: [] },
    rowNumber: 0,
    column: 0,
    cell: null,
    inside: null,
  }
  let inData = false
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'x:sheetData') inData = true
      else if (inData) openInData(state, tag, attribute)
      else openBeside(state.sheet, tag, attribute)
    },
    close: (tag) => {
      if (tag === 'x:sheetData') inData = false
      else if (inData) closeInData(state, tag)
    },
    text: (text) => {
      if (state.cell && state.inside === 'v') state.cell.value += text
      if (state.cell && state.inside === 'f') state.cell.formula = true
      state.text.add(text)
    },
  })
  addRows(state, book)
  return state.sheet.finish()
}

function openBeside(sheet: SheetBuilder, tag: string, attribute: XmlAttribute): void {
  if (tag === 'x:col' && (isOn(attribute('hidden')) || Number(attribute('width') ?? 8) === 0)) {
    const last = Math.min(Number(attribute('max')), importLimits.columns)
    for (let column = Number(attribute('min')); column <= last; column++) sheet.hideColumn(column - 1)
  }
  const range = tag === 'x:mergeCell' ? rangeOf(attribute('ref')) : null
  if (range !== null) sheet.merge(range)
}

function openInData(state: State, tag: string, attribute: XmlAttribute): void {
  if (state.inside === 'is') {
    state.text.open(tag)
    return
  }
  switch (tag) {
    case 'x:row':
      openRow(state, attribute)
      break
    case 'x:c':
      openCell(state, attribute)
      break
    case 'x:v':
      state.inside = 'v'
      break
    case 'x:f':
      openFormula(state, attribute)
      break
    case 'x:is':
      state.inside = 'is'
      state.text.start()
  }
}

function openRow(state: State, attribute: XmlAttribute): void {
  state.rowNumber = numberOf(attribute('r')) ?? state.rowNumber + 1
  state.column = 0
  state.row = state.rows.get(state.rowNumber) ?? { hidden: false, cells: [] }
  state.rows.set(state.rowNumber, state.row)
  const height = attribute('ht')
  if (isOn(attribute('hidden')) || (height !== undefined && Number(height) <= leastPoints))
    state.row.hidden = true
}

function openCell(state: State, attribute: XmlAttribute): void {
  state.column = placeOf(attribute('r'))?.column ?? state.column
  const style = numberOf(attribute('s')) ?? 0
  state.cell = { type: attribute('t') ?? 'n', style, value: '', inline: null, formula: false }
}

// An empty formula is none, unless it says that it shares another's.
function openFormula(state: State, attribute: XmlAttribute): void {
  state.inside = 'f'
  const kind = attribute('t') ?? 'normal'
  if (state.cell && kind !== 'normal') state.cell.formula = true
  const range = kind === 'array' || kind === 'dataTable' ? rangeOf(attribute('ref')) : null
  if (range !== null && state.filled.length < 1000) state.filled.push(range)
}

function closeInData(state: State, tag: string): void {
  if (tag === 'x:is' && state.cell) {
    state.cell.inline = state.text.finish()
    state.inside = null
  } else if (state.inside === 'is') state.text.close(tag)
  else if (tag === 'x:v' || tag === 'x:f') state.inside = null
  else if (tag === 'x:c') closeCell(state)
}

function closeCell(state: State): void {
  const { cell, row, column } = state
  state.cell = null
  state.column = column + 1
  if (cell === null || column >= importLimits.columns) return
  if (row.cells[column] !== undefined) throw refusal('suspicious')
  row.cells[column] = cell
}

function addRows({ rows, filled, sheet }: State, book: Book): void {
  for (const [row, { hidden, cells }] of [...rows].sort(([a], [b]) => a - b)) {
    const shown = Array.from(cells, (cell, column): SheetCell | null => {
      const computed = cell?.formula || filled.some((range) => holds(range, row, column))
      return cell === undefined ? null : toCell({ ...cell, formula: computed }, book)
    })
    sheet.add({ row, hidden, cells: shown })
  }
}

function holds({ top, bottom, left, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

function numberOf(value: string | undefined): number | undefined {
  const number = Number(value ?? Number.NaN)
  return Number.isInteger(number) && number >= 0 ? number : undefined
}

function placeOf(reference: string | undefined): { row: number; column: number } | null {
  const [, letters = '', row] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference ?? '') ?? []
  if (row === undefined) return null
  const column = [...letters.toUpperCase()].reduce(
    (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
    0,
  )
  return { row: Number(row), column: column - 1 }
}

function rangeOf(reference: string | undefined): Range | null {
  const [first, last = first] = (reference ?? '').split(':')
  const from = placeOf(first)
  const to = placeOf(last)
  return from && to && { top: from.row, bottom: to.row, left: from.column, right: to.column }
}
