import { CFB, type RowInfo, read, SSF, set_cptable, type WorkSheet } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { ParsedFile, Sheet, SheetCell } from '../../../shared/roster/sheet.ts'
import { importLimits, leastPoints, refusal } from '../file/refusals.ts'
import { strangerByStreams } from '../file/strangers.ts'
import { builtInFormats, dateText } from './numberFormat.ts'
import { buildSheet, makeCell, newRowBudget, type RowBudget } from './sheetBuilder.ts'

// Without the table strings of old Chinese workbooks (code page 936) come out broken, silently.
set_cptable(codePages)

const filePass = 0x2f
const boundSheet = 0x85
const macroSheetKind = 1

/** Reads an OLE workbook: xls and the older WPS et. Refuses passwords, macros and macro sheets before the library sees the file. */
export function readXls(bytes: Buffer): ParsedFile {
  assertHarmless(bytes)
  const workbook = parseWorkbook(bytes)
  const budget = newRowBudget()
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true
  // @e965/xlsx 0.20.3 lists facts of non-empty sheets only: by place they would go to the sheet behind an empty or a chart sheet.
  const facts = workbook.Workbook?.Sheets ?? []
  const sheets = workbook.SheetNames.filter((name) => !isNoWorksheet(workbook.Sheets[name])).map((name) => {
    const hidden = (facts.find((sheet) => sheet.name === name)?.Hidden ?? 0) !== 0
    return toSheet(workbook.Sheets[name] ?? {}, { name, hidden, date1904, budget })
  })
  return { format: 'xls', sheets }
}

// Sheets that hold a chart, a dialog or macros instead of cells.
function isNoWorksheet(sheet: WorkSheet | undefined): boolean {
  return ['chart', 'dialog', 'macro'].includes(String(sheet?.['!type'] ?? ''))
}

function parseWorkbook(bytes: Buffer): ReturnType<typeof read> {
  // The library knows the formats of the western table only; a file need not repeat the Chinese ones.
  for (const [id, format] of builtInFormats) SSF.load(format, id)
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellStyles: true,
      cellNF: true,
      cellHTML: false,
      sheetRows: importLimits.rows + 2,
    })
  } catch (error) {
    throw refusal(/password|encrypt/i.test(String(error)) ? 'password' : 'damaged')
  }
}

function assertHarmless(bytes: Buffer): void {
  const entries = listEntries(bytes)
  const names = entries.map(({ name }) => name)
  const stranger = strangerByStreams(names)
  if (stranger) throw refusal(stranger === 'old-document' && isLocked(entries) ? 'password' : stranger)
  const stream = entries.find(({ name }) => name === 'Workbook' || name === 'Book')?.content
  if (stream === undefined) throw refusal('not-a-list')
  if (names.some((name) => /^_VBA_PROJECT/i.test(name))) throw refusal('macro')
  if (names.some((name) => /(^Package|Ole10Native)$/i.test(name))) throw refusal('embedded')
  assertHarmlessRecords(stream)
}

// An old document says in its head that it is encrypted (MS-DOC 2.5.2, fEncrypted).
function isLocked(entries: readonly { readonly name: string; readonly content: Buffer }[]): boolean {
  const head = entries.find(({ name }) => name === 'WordDocument')?.content
  return (
    head !== undefined &&
    head.length > 12 &&
    head.readUInt16LE(0) === 0xa5ec &&
    (head.readUInt16LE(10) & 0x100) !== 0
  )
}

interface CfbEntry {
  readonly name: string
  readonly content?: ArrayLike<number>
}

function listEntries(bytes: Buffer): { name: string; content: Buffer }[] {
  try {
    return (CFB.read(bytes, { type: 'buffer' }).FileIndex as readonly CfbEntry[]).map(
      ({ name, content }) => ({
        name,
        content: Buffer.from(content ?? []),
      }),
    )
  } catch {
    throw refusal('damaged')
  }
}

function assertHarmlessRecords(stream: Buffer): void {
  for (let at = 0; at + 4 <= stream.length; ) {
    const id = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    if (id === filePass) throw refusal('password')
    if (id === boundSheet && stream[at + 4 + 5] === macroSheetKind) throw refusal('macro')
    if (id === 0 && length === 0) break
    at += 4 + length
  }
}

interface SheetFacts {
  readonly name: string
  readonly hidden: boolean
  readonly date1904: boolean
  readonly budget: RowBudget
}

function toSheet(source: WorkSheet, { name, hidden, date1904, budget }: SheetFacts): Sheet {
  const sheet = buildSheet({ name, title: name, hidden }, budget)
  for (const { s, e } of source['!merges'] ?? []) {
    sheet.merge({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c })
  }
  for (const [index, column] of (source['!cols'] ?? []).entries()) {
    if (column?.hidden || column?.width === 0) sheet.hideColumn(index)
  }
  const rows: (readonly unknown[] | undefined)[] = source['!data'] ?? []
  for (const [row, cells] of rows.entries()) {
    if (cells === undefined) continue
    const shown = Array.from(cells, (cell) => toCell(cell, date1904))
    sheet.add({ row: row + 1, hidden: isHiddenRow(source['!rows']?.[row]), cells: shown })
  }
  return sheet.finish()
}

function isHiddenRow(row: RowInfo | undefined): boolean {
  return row?.hidden === true || (row?.hpt ?? 10) <= leastPoints
}

interface XlsCell {
  readonly t?: string
  readonly v?: unknown
  readonly f?: string
  readonly F?: string
  readonly z?: unknown
}

function toCell(source: unknown, date1904: boolean): SheetCell | null {
  if (typeof source !== 'object' || source === null) return null
  const cell: XlsCell = source
  const computed = cell.f !== undefined || cell.F !== undefined
  if (cell.v === undefined || cell.v === null || cell.t === 'z')
    return computed ? makeCell('', 'formula') : null
  if (typeof cell.v !== 'number' || cell.t === 'e')
    return makeCell(String(cell.v), computed ? 'formula' : 'text')
  const date = typeof cell.z === 'string' ? dateText(cell.v, cell.z, date1904) : null
  return makeCell(date ?? String(cell.v), computed ? 'formula' : date === null ? 'number' : 'date')
}
