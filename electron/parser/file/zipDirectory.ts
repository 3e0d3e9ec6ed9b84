import { importLimits, refusal, tooLarge } from './refusals.ts'

/** One entry of a container as its central directory states it; the local header was found to agree. */
export interface ZipEntry {
  readonly name: string
  readonly compressed: Buffer
  readonly deflated: boolean
  readonly crc: number
}

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const symbolicLink = 0xa000

/**
 * The entries of a zip container. Refuses what an office program never writes: encryption, overlapping or duplicate entries, symbolic
 * links, names that lead out of the archive, headers that contradict each other, zip64, bytes before or behind the archive.
 */
export function readZipDirectory(bytes: Buffer): ZipEntry[] {
  const { count, offset, end } = findEnd(bytes)
  if (count > importLimits.entries) throw tooLarge('inflated')
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  const spans: [number, number][] = []
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || bytes.readUInt32LE(at) !== centralSignature) throw refusal('damaged')
    const { entry, next, span } = readEntry(bytes, at)
    const key = entry.name.toLowerCase()
    if (names.has(key)) throw refusal('suspicious')
    names.add(key)
    spans.push(span)
    entries.push(entry)
    at = next
  }
  assertApart(spans, offset)
  return entries
}

/**
 * The names of a zip container as its directory gives them, without any check, one byte a character: only to tell what kind of file it is
 * before an archive of another kind (names in GBK, more entries than a list has) would be called damaged. Empty when it cannot be read.
 */
export function peekZipNames(bytes: Buffer): readonly string[] {
  const names: string[] = []
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end < 0 || end + endLength > bytes.length) return names
  let at = bytes.readUInt32LE(end + 16)
  while (at + 46 <= end && bytes.readUInt32LE(at) === centralSignature) {
    const length = bytes.readUInt16LE(at + 28)
    names.push(bytes.subarray(at + 46, at + 46 + length).toString('latin1'))
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return names
}

function findEnd(bytes: Buffer): { count: number; offset: number; end: number } {
  const lowest = Math.max(0, bytes.length - endLength - 0xffff)
  for (let at = bytes.length - endLength; at >= lowest; at--) {
    if (bytes.readUInt32LE(at) !== endSignature) continue
    if (at + endLength + bytes.readUInt16LE(at + 20) !== bytes.length) throw refusal('suspicious')
    const count = bytes.readUInt16LE(at + 10)
    const offset = bytes.readUInt32LE(at + 16)
    if (bytes.readUInt16LE(at + 8) !== count || count === 0xffff || offset >= at) throw refusal('suspicious')
    return { count, offset, end: at }
  }
  throw refusal('damaged')
}

function readEntry(bytes: Buffer, at: number): { entry: ZipEntry; next: number; span: [number, number] } {
  const flags = bytes.readUInt16LE(at + 8)
  const method = bytes.readUInt16LE(at + 10)
  const size = bytes.readUInt32LE(at + 20)
  const nameLength = bytes.readUInt16LE(at + 28)
  const local = bytes.readUInt32LE(at + 42)
  const nameBytes = bytes.subarray(at + 46, at + 46 + nameLength)
  const name = nameBytes.toString('utf8')
  if ((flags & 1) !== 0) throw refusal('password')
  if (method !== 0 && method !== 8) throw refusal('suspicious')
  if (((bytes.readUInt32LE(at + 38) >>> 16) & 0xf000) === symbolicLink) throw refusal('suspicious')
  if (!isPlainName(name) || size === 0xffffffff || local === 0xffffffff) throw refusal('suspicious')
  const start = dataStart(bytes, local, nameBytes)
  const stop = start + size
  if (stop > bytes.length) throw refusal('damaged')
  const compressed = bytes.subarray(start, stop)
  const next = at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  const entry = { name, compressed, deflated: method === 8, crc: bytes.readUInt32LE(at + 16) }
  return { entry, next, span: [local, stop] }
}

function dataStart(bytes: Buffer, local: number, name: Buffer): number {
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== localSignature) throw refusal('damaged')
  const nameLength = bytes.readUInt16LE(local + 26)
  if (!bytes.subarray(local + 30, local + 30 + nameLength).equals(name)) throw refusal('suspicious')
  return local + 30 + nameLength + bytes.readUInt16LE(local + 28)
}

function isPlainName(name: string): boolean {
  if (name === '' || name.length > 300 || /[\\:\p{Cc}\ufffd]/u.test(name)) return false
  return !name.startsWith('/') && !name.split('/').includes('..')
}

function assertApart(spans: [number, number][], directory: number): void {
  const ordered = spans.sort((a, b) => a[0] - b[0])
  let free = 0
  for (const [start, stop] of ordered) {
    if (start < free) throw refusal('suspicious')
    free = stop
  }
  if ((ordered[0]?.[0] ?? 0) !== 0 || free > directory) throw refusal('suspicious')
}
