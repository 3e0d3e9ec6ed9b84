import type { XmlAttribute } from '../file/scanXml.ts'
import { type DocTable, newCell, newRow } from './docTable.ts'

/** Where a walk through a document stands. */
export interface DocxWalk {
  /** The tables that are open, the innermost last; null for what is drawn over the page, whose text is no cell's. */
  readonly around: (DocTable | null)[]
  readonly done: DocTable[]
  readonly hiddenStyles: ReadonlySet<string>
  count: number
  /** Depth inside what stands in the file but not on the page. */
  unseen: number
  inRowProperties: boolean
  inText: boolean
  inInstruction: boolean
  /** Fields that are open, each with its instruction as far as it was read. */
  readonly fields: string[]
  /** Content controls that are open: whether what each shows is only its prompt. */
  readonly prompts: boolean[]
  paragraphHidden: boolean
  run: { hidden: boolean } | null
}

/** The innermost table, or null outside of any. */
export function tableOf(walk: DocxWalk): DocTable | null {
  return walk.around.at(-1) ?? null
}

/** The cell that is open in the innermost table. */
export function cellOf(walk: DocxWalk) {
  return tableOf(walk)?.rows.at(-1)?.cells.at(-1)
}

/** False for `0`, `false` and `off`. */
export function isOn(attribute: XmlAttribute): boolean {
  return !/^(0|false|off)$/.test(attribute('w:val') ?? '')
}

/** Takes what a tag says about the table, the row or the cell that is open. */
export function openStructure(walk: DocxWalk, tag: string, attribute: XmlAttribute): void {
  const table = tableOf(walk)
  const row = table?.rows.at(-1)
  if (tag === 'w:gridCol') table?.grid.push(twips(attribute('w:w')) ?? 0)
  if (tag === 'w:tr') table?.rows.push(newRow(table.rows.length + 1))
  if (tag === 'w:trPr') walk.inRowProperties = true
  if (row === undefined) return
  if (walk.inRowProperties) openRowProperty(row, tag, attribute)
  if (tag === 'w:tc') row.cells.push(newCell())
  const cell = row.cells.at(-1)
  if (cell) openCellProperty(cell, tag, attribute)
}

type Row = ReturnType<typeof newRow>

function openRowProperty(row: Row, tag: string, attribute: XmlAttribute): void {
  if (tag === 'w:gridBefore') row.before.span = countOf(attribute('w:val'), 0)
  if (tag === 'w:gridAfter') row.after.span = countOf(attribute('w:val'), 0)
  if (tag === 'w:wBefore') row.before.width = widthOf(attribute)
  if (tag === 'w:wAfter') row.after.width = widthOf(attribute)
  if (tag === 'w:hidden' && isOn(attribute)) row.hidden = true
  if (tag === 'w:del') row.deleted = true
  // At a point and less nothing of the row can be read.
  if (tag === 'w:trHeight' && attribute('w:hRule') === 'exact' && Number(attribute('w:val') ?? 0) <= 20)
    row.hidden = true
}

function openCellProperty(cell: ReturnType<typeof newCell>, tag: string, attribute: XmlAttribute): void {
  if (tag === 'w:tcW') cell.width = widthOf(attribute)
  if (tag === 'w:gridSpan') cell.span = countOf(attribute('w:val'), 1)
  if (tag === 'w:vMerge') cell.merge = attribute('w:val') === 'restart' ? 'start' : 'continue'
  if (tag === 'w:cellMerge') cell.merge = attribute('w:vMerge') === 'rest' ? 'start' : 'continue'
  if (tag === 'w:hMerge') cell.joined = attribute('w:val') !== 'restart'
  if (tag === 'w:cellDel') cell.deleted = true
}

function widthOf(attribute: XmlAttribute): number | undefined {
  return (attribute('w:type') ?? 'dxa') === 'dxa' ? twips(attribute('w:w')) : undefined
}

function twips(value: string | undefined): number | undefined {
  // The strict form writes measures with their unit.
  const [, size, unit = ''] = /^([\d.]+)(pt|in|cm|mm)?$/.exec(value ?? '') ?? []
  const perUnit: Readonly<Record<string, number>> = { pt: 20, in: 1440, cm: 567, mm: 56.7 }
  return size === undefined || Number(size) <= 0 ? undefined : Number(size) * (perUnit[unit] ?? 1)
}

function countOf(value: string | undefined, least: number): number {
  return Math.min(Math.max(Number.parseInt(value ?? '', 10) || least, least), 256)
}
