import { identityRuns } from '../../../../shared/roster/census/identityRuns.ts'
import type { FileCensus } from '../../../../shared/roster/census/model.ts'
import { refusal } from '../../file/refusals.ts'
import { placeList } from '../placeList.ts'
import { type BiffRecord, biffRecords } from './biffRecords.ts'
import { bytesText, PieceReader, unicodeText } from './biffStrings.ts'
import { type SheetStream, walkXlsSheet } from './xlsSheet.ts'

const record = { boundSheet: 0x85, sharedStrings: 0xfc, codePage: 0x42, end: 0x0a, begin: 0x809 } as const

interface SheetEntry {
  readonly name: string
  readonly hidden: boolean
  readonly offset: number
}

/**
 * The census of the stream of an OLE workbook (xls, et), record by record: sheet by sheet cells, headers, comments and text boxes. Refuses a
 * workbook that does not begin and end, or whose shared texts are not all there.
 */
export function xlsCensus(stream: Buffer): FileCensus {
  const list = placeList()
  const isUnicode = stream.length >= 6 && stream.readUInt16LE(4) >= 0x600
  const entries: Buffer[] = []
  let codePage = 936
  let shared: readonly (readonly string[])[] = []
  let isWhole = false
  for (const each of biffRecords(stream, 0)) {
    if (each.id === record.end) isWhole = true
    if (isWhole || (each.at === 0 && each.id !== record.begin)) break
    if (each.id === record.codePage) codePage = each.data.readUInt16LE(0)
    if (each.id === record.boundSheet) entries.push(each.data)
    if (each.id === record.sharedStrings) shared = sharedRuns(each)
  }
  if (!isWhole || entries.length === 0) throw refusal('damaged')
  for (const data of entries) {
    const { name, hidden, offset } = entryOf(data, isUnicode ? null : codePage)
    const sheet = list.sheet({ name, title: name, hidden })
    const walk: SheetStream = { stream, offset, sheet, list, shared, codePage: isUnicode ? null : codePage }
    walkXlsSheet(walk)
  }
  return list.finish()
}

function entryOf(data: Buffer, codePage: number | null): SheetEntry {
  const length = data[6] ?? 0
  const wide = ((data[7] ?? 0) & 1) !== 0
  const name =
    codePage === null
      ? unicodeText(data.subarray(8, 8 + length * (wide ? 2 : 1)), wide)
      : bytesText(data.subarray(7, 7 + length), codePage)
  return { name, hidden: ((data[4] ?? 0) & 3) !== 0, offset: data.readUInt32LE(0) }
}

const none: readonly string[] = []

function sharedRuns({ pieces }: BiffRecord): readonly (readonly string[])[] {
  const reader = new PieceReader(pieces)
  reader.uint32()
  const count = reader.uint32()
  const runs: (readonly string[])[] = []
  for (let index = 0; index < count && !reader.atEnd; index++) {
    const found = identityRuns(reader.string(), true)
    runs.push(found.length === 0 ? none : found)
  }
  // Texts were lost, or the lengths of some: what the cells refer to stands elsewhere than it was written.
  if (runs.length !== count || !reader.atEnd) throw refusal('damaged')
  return runs
}
