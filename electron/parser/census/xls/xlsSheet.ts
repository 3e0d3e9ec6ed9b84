import { refusal } from '../../file/refusals.ts'
import type { PlaceList } from '../placeList.ts'
import { type BiffRecord, biffRecords } from './biffRecords.ts'
import { bytesText, PieceReader, unicodeText } from './biffStrings.ts'

/** The stream of one worksheet; `codePage` is null where texts are Unicode (BIFF8). */
export interface SheetStream {
  readonly stream: Buffer
  readonly offset: number
  readonly sheet: number
  readonly list: PlaceList
  readonly shared: readonly (readonly string[])[]
  readonly codePage: number | null
}

const id = {
  begin: 0x809,
  end: 0x0a,
  formula: 0x06,
  string: 0x207,
  label: 0x204,
  richLabel: 0xd6,
  labelShared: 0xfd,
  row: 0x208,
  number: 0x203,
  rk: 0x27e,
  multipleRk: 0xbd,
  header: 0x14,
  footer: 0x15,
  note: 0x1c,
  textObject: 0x1b6,
} as const

/** How long the records of a cell are; where one differs, the records before it were not read as they were written. */
const lengths: ReadonlyMap<number, number> = new Map([
  [id.labelShared, 10],
  [id.number, 14],
  [id.rk, 10],
  [id.row, 16],
])

/**
 * Walks the records of a worksheet; charts inside it are passed over. Refuses a sheet that does not begin and end, a cell of another
 * length than its kind has, and one that refers to a text that is not there: something was lost, and the reader would pass over it.
 */
export function walkXlsSheet(walk: SheetStream): void {
  let depth = 0
  let formulaRow = 1
  for (const record of biffRecords(walk.stream, walk.offset)) {
    if (depth === 0 && record.id !== id.begin) break
    if ((lengths.get(record.id) ?? record.data.length) !== record.data.length) break
    if (record.id === id.begin) depth++
    else if (record.id === id.end) {
      depth--
      if (depth <= 0) return
    } else if (depth === 1) {
      if (record.id === id.formula) formulaRow = rowOf(record)
      readRecord(record, { ...walk, formulaRow })
    }
  }
  throw refusal('damaged')
}

function readRecord(record: BiffRecord, walk: SheetStream & { readonly formulaRow: number }): void {
  const { sheet, list, shared, codePage, formulaRow } = walk
  const { data } = record
  const cell = (text: string, row = rowOf(record)) => list.text(sheet, { row, spot: 'cell' }, text)
  switch (record.id) {
    case id.labelShared:
      list.runs(sheet, { row: rowOf(record), spot: 'cell' }, sharedText(shared, data.readUInt32LE(6)))
      break
    case id.label:
    case id.richLabel:
      cell(textFrom(record, 6, codePage))
      break
    case id.number:
      cell(String(data.readDoubleLE(6)))
      break
    case id.rk:
      cell(String(rkNumber(data.readUInt32LE(6))))
      break
    case id.multipleRk:
      for (let at = 4; at + 6 <= data.length - 2; at += 6) cell(String(rkNumber(data.readUInt32LE(at + 2))))
      break
    case id.formula:
      // A result that is a text follows in a record of its own.
      if (data.readUInt16LE(12) !== 0xffff) cell(String(data.readDoubleLE(6)))
      break
    case id.string:
      cell(textFrom(record, 0, codePage), formulaRow)
      break
    case id.header:
    case id.footer:
      if (data.length > 2) beside(walk, textFrom(record, 0, codePage).replace(/&"[^"]*"|&\d{1,3} ?|&./g, ''))
      break
    case id.note:
      if (codePage !== null) beside(walk, bytesText(data.subarray(6), codePage))
      break
    case id.textObject:
      beside(walk, textOfObject(record))
  }
}

function sharedText(shared: SheetStream['shared'], index: number): readonly string[] {
  const runs = shared[index]
  if (runs === undefined) throw refusal('damaged')
  return runs
}

function beside({ sheet, list }: SheetStream, text: string): void {
  list.text(sheet, { row: null, spot: 'outside' }, text)
}

function rowOf({ data }: BiffRecord): number {
  return data.readUInt16LE(0) + 1
}

function textFrom({ pieces, data }: BiffRecord, offset: number, codePage: number | null): string {
  if (codePage !== null)
    return bytesText(data.subarray(offset + 2, offset + 2 + data.readUInt16LE(offset)), codePage)
  return new PieceReader([data.subarray(offset), ...pieces.slice(1)]).string()
}

// The text of a comment or a text box stands in the continuation: a byte for the width, then the characters.
function textOfObject({ data, pieces }: BiffRecord): string {
  if (data.length < 12) return ''
  const count = data.readUInt16LE(10)
  const [, ...texts] = pieces
  let text = ''
  for (const piece of texts) {
    if (text.length >= count) break
    text += unicodeText(piece.subarray(1), ((piece[0] ?? 0) & 1) !== 0)
  }
  return text.slice(0, count)
}

// Thirty bits of a double or of a whole number, perhaps a hundredfold.
function rkNumber(rk: number): number {
  const whole = (rk & 2) !== 0
  const bytes = Buffer.alloc(8)
  bytes.writeUInt32LE((rk & 0xfffffffc) >>> 0, 4)
  const value = whole ? (rk | 0) >> 2 : bytes.readDoubleLE(0)
  return (rk & 1) !== 0 ? value / 100 : value
}
