import { closeSync, openSync, readSync } from 'node:fs'

/** One face of a font file: every name its family goes by, and whether it has a glyph for a character. */
export interface FontFace {
  readonly families: readonly string[]
  readonly file: string
  covers(codePoint: number): boolean
}

interface Table {
  readonly offset: number
  readonly length: number
}

/** Runs of code points that have glyphs, ascending, as they lie in the file or were worked out. */
interface Coverage {
  readonly length: number
  first(index: number): number
  last(index: number): number
}

const collectionTag = 0x74746366
const sfntTags: readonly number[] = [0x00010000, 0x4f54544f, 0x74727565]

/** The faces in a TrueType, OpenType or collection file; none when it is another kind of file. Reads names and cmap only. */
export function readFontFaces(file: string): FontFace[] {
  const handle = openSync(file, 'r')
  try {
    const read = (offset: number, length: number): DataView => {
      const bytes = new Uint8Array(length)
      const got = readSync(handle, bytes, 0, length, offset)
      return new DataView(bytes.buffer, 0, got)
    }
    const coverages = new Map<number, Coverage>()
    return faceOffsets(read).flatMap((offset) => {
      const tables = tableDirectory(read, offset)
      const [cmap, name] = [tables.get('cmap'), tables.get('name')]
      if (!cmap || !name) return []
      // The faces of a collection mostly share one cmap of several hundred kilobytes.
      const coverage = coverages.get(cmap.offset) ?? readCoverage(read(cmap.offset, cmap.length))
      coverages.set(cmap.offset, coverage)
      const families = readFamilies(read(name.offset, name.length))
      return [{ families, file, covers: (codePoint: number) => isCovered(coverage, codePoint) }]
    })
  } catch (error) {
    // A damaged font covers nothing; Chromium skips it as well.
    if (error instanceof RangeError) return []
    throw error
  } finally {
    closeSync(handle)
  }
}

type Read = (offset: number, length: number) => DataView

function faceOffsets(read: Read): number[] {
  const head = read(0, 12)
  if (head.byteLength < 12) return []
  const tag = head.getUint32(0)
  if (sfntTags.includes(tag)) return [0]
  if (tag !== collectionTag) return []
  const count = Math.min(head.getUint32(8), 64)
  const offsets = read(12, count * 4)
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4))
}

function tableDirectory(read: Read, offset: number): Map<string, Table> {
  const count = read(offset, 12).getUint16(4)
  const records = read(offset + 12, count * 16)
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = index * 16
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => records.getUint8(at + byte)))
      return [tag, { offset: records.getUint32(at + 8), length: records.getUint32(at + 12) }] as const
    }),
  )
}

function readFamilies(name: DataView): string[] {
  const [count, storage] = [name.getUint16(2), name.getUint16(4)]
  const families = Array.from({ length: count }, (_, index) => {
    const at = 6 + index * 12
    const isUnicode = name.getUint16(at) === 3 || name.getUint16(at) === 0
    const isFamily = [1, 16].includes(name.getUint16(at + 6))
    if (!isUnicode || !isFamily) return ''
    const start = name.byteOffset + storage + name.getUint16(at + 10)
    return new TextDecoder('utf-16be').decode(new Uint8Array(name.buffer, start, name.getUint16(at + 8)))
  })
  return [...new Set(families.filter((family) => family !== ''))]
}

function readCoverage(cmap: DataView): Coverage {
  const offsets = Array.from({ length: cmap.getUint16(2) }, (_, index) => cmap.getUint32(4 + index * 8 + 4))
  const tables = [...new Set(offsets)].map((offset) => ({ offset, format: cmap.getUint16(offset) }))
  const full = tables.find(({ format }) => format === 12)
  if (full) return readFormat12(cmap, full.offset)
  const basic = tables.find(({ format }) => format === 4)
  const runs = basic ? readFormat4(cmap, basic.offset) : []
  return {
    length: runs.length,
    first: (index) => runs[index]?.[0] ?? 0,
    last: (index) => runs[index]?.[1] ?? 0,
  }
}

/** The runs stand in the file as they are needed: thousands of them are looked up there and not copied. */
function readFormat12(cmap: DataView, offset: number): Coverage {
  const at = (index: number) => offset + 16 + index * 12
  const length = cmap.getUint32(offset + 12)
  if (at(length) > cmap.byteLength) throw new RangeError('a cmap is cut')
  return {
    length,
    first: (index) => cmap.getUint32(at(index)),
    last: (index) => cmap.getUint32(at(index) + 4),
  }
}

/** Segments of the basic plane; a segment with a glyph array may have holes, so each of its characters is looked at. */
function readFormat4(cmap: DataView, offset: number): readonly (readonly [number, number])[] {
  const segments = cmap.getUint16(offset + 6) / 2
  const [ends, starts] = [offset + 14, offset + 16 + segments * 2]
  const [deltas, ranges] = [starts + segments * 2, starts + segments * 4]
  return Array.from({ length: segments }, (_, index) => {
    const [start, end] = [cmap.getUint16(starts + index * 2), cmap.getUint16(ends + index * 2)]
    const rangeAt = ranges + index * 2
    const range = cmap.getUint16(rangeAt)
    if (range === 0) return [[start, end] as const]
    const delta = cmap.getUint16(deltas + index * 2)
    return Array.from({ length: end - start + 1 }, (_unused, step) => start + step)
      .filter((code) => {
        const glyph = cmap.getUint16(rangeAt + range + (code - start) * 2)
        return glyph !== 0 && ((glyph + delta) & 0xffff) !== 0
      })
      .map((code) => [code, code] as const)
  }).flat()
}

function isCovered(coverage: Coverage, codePoint: number): boolean {
  let [low, high] = [0, coverage.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < coverage.first(middle)) high = middle - 1
    else if (codePoint > coverage.last(middle)) low = middle + 1
    else return true
  }
  return false
}
