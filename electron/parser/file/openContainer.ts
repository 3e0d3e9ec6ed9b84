import { crc32, inflateRawSync } from 'node:zlib'
import { importLimits, refusal, tooLarge } from './refusals.ts'
import { strangerByNames } from './strangers.ts'
import { peekZipNames, readZipDirectory, type ZipEntry } from './zipDirectory.ts'

/** The parts of an office container after every check, by name. Parts that no reader needs are checked and dropped. */
export type Parts = ReadonlyMap<string, Buffer>

const macroNames = /vbaproject|vbadata|(^|\/)macrosheets\/|(^|\/)(basic|scripts)\/|\.bas$/i
const externalNames = /(^|\/)externallinks\/|(^|\/)connections\.xml$|(^|\/)querytables\//i
const embeddedNames = /(^|\/)(embeddings|activex|afchunk)|^objects?[ \d/]|\.(ole|exe|dll|js|vbs|lnk)$/i
const xmlNames = /\.(xml|rels|vml|rdf)$/i
const kept = /^mimetype$|\.(xml|rels)$|^xl\/workbook\.bin$/i
const worksheetNames = /^xl\/worksheets\/[^/]+\.xml$/i

// Signatures of what may not stand inside a list: zip, OLE, rar, 7z, gzip, Windows program.
const forbiddenStarts = ['504b0304', 'd0cf11e0', '52617221', '377abcaf', '1f8b08', '4d5a9000']

/** Opens an xlsx, docx or ods container with the checks of security requirement 35; sizes are counted while inflating. */
export function openContainer(bytes: Buffer): Parts {
  const parts = new Map<string, Buffer>()
  let room: number = importLimits.inflatedBytes
  const stranger = strangerByNames(peekZipNames(bytes))
  if (stranger) throw refusal(stranger)
  const entries = readZipDirectory(bytes)
  assertNotLocked(entries, room)
  for (const entry of entries) {
    assertHarmlessName(entry.name)
    const data = inflateEntry(entry, room)
    room -= data.length
    assertHarmlessContent(entry.name, data)
    if (kept.test(entry.name)) parts.set(entry.name.toLowerCase(), data)
  }
  return parts
}

// An encrypted OpenDocument says so in its last part; its other parts are noise that must not pass for a damaged or a foreign file.
function assertNotLocked(entries: readonly ZipEntry[], room: number): void {
  const manifest = entries.find(({ name }) => /^META-INF\/manifest\.xml$/i.test(name))
  if (manifest && inflateEntry(manifest, room).includes('encryption-data')) throw refusal('password')
}

function assertHarmlessName(name: string): void {
  if (macroNames.test(name)) throw refusal('macro')
  if (externalNames.test(name)) throw refusal('external-link')
  if (embeddedNames.test(name)) throw refusal('embedded')
}

function inflateEntry(entry: ZipEntry, room: number): Buffer {
  const data = entry.deflated ? inflateBounded(entry.compressed, room) : entry.compressed
  if (data.length > room) throw tooLarge('inflated')
  if (crc32(data) !== entry.crc) throw refusal('damaged')
  return data
}

function inflateBounded(compressed: Buffer, room: number): Buffer {
  const allowed = Math.max(importLimits.ratioFreeBytes, compressed.length * importLimits.ratio)
  try {
    return inflateRawSync(compressed, { maxOutputLength: Math.max(1, Math.min(room, allowed)) })
  } catch (error) {
    const tooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw tooMuch ? tooLarge('inflated') : refusal('damaged')
  }
}

function assertHarmlessContent(name: string, data: Buffer): void {
  const start = data.subarray(0, 4).toString('hex')
  if (forbiddenStarts.some((signature) => start.startsWith(signature))) throw refusal('embedded')
  if (!xmlNames.test(name)) return
  assertPlainXml(data)
  if (name.toLowerCase().endsWith('.rels')) assertInternalRelations(data.toString('utf8'))
  if (worksheetNames.test(name)) assertRowCount(data)
}

function assertPlainXml(data: Buffer): void {
  // A document type could define entities; another encoding could hide one from this very search.
  if (data.includes('<!DOCTYPE') || data.includes('<!ENTITY')) throw refusal('suspicious')
  const head = data.subarray(0, 200).toString('latin1')
  const encoding = /encoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? 'utf-8'
  if (!/^(utf-?8|us-ascii)$/i.test(encoding) || /^(\xfe\xff|\xff\xfe)/.test(head) || data.includes(0))
    throw refusal('suspicious')
}

function assertInternalRelations(xml: string): void {
  for (const [relation] of xml.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    if (/\/aFChunk["']/.test(relation)) throw refusal('embedded')
    // A link that a person would have to click is only text here; anything an office program would fetch is refused.
    if (/TargetMode\s*=\s*["']External/i.test(relation) && !/\/hyperlink["']/.test(relation)) {
      throw refusal('external-link')
    }
  }
}

// Rows that hold a value, counted before the reader builds objects from them.
function assertRowCount(data: Buffer): void {
  let rows = 0
  let from = 0
  for (let end = data.indexOf('row>'); end >= 0; end = data.indexOf('row>', from)) {
    const row = data.subarray(from, end)
    from = end + 4
    if (!row.includes('v>') && !row.includes('t>')) continue
    rows++
    if (rows > importLimits.rows) throw tooLarge('rows')
  }
}
