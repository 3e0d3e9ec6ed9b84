import type { RefusalReason } from './refusals.ts'

// Files that are handed in by mistake, by their first bytes.
const signatures: readonly (readonly [string, RefusalReason])[] = [
  ['25504446', 'pdf'],
  ['ffd8ff', 'picture'],
  ['89504e47', 'picture'],
  ['47494638', 'picture'],
  ['49492a00', 'picture'],
  ['4d4d002a', 'picture'],
  ['52617221', 'archive'],
  ['377abcaf', 'archive'],
  ['1f8b08', 'archive'],
  ['425a68', 'archive'],
  ['fd377a58', 'archive'],
  ['4d534346', 'archive'],
  ['504b0506', 'archive'],
  ['504b0708', 'archive'],
  ['4c000000011402', 'link'],
  // Workbooks of Excel 2 to 5 that stand alone, not in a compound file.
  ['09000400', 'old-workbook'],
  ['09020600', 'old-workbook'],
  ['09040600', 'old-workbook'],
  ['09080800', 'old-workbook'],
  ['09081000', 'old-workbook'],
]

/** The kind of a file that is no text, by its bytes; null when they tell of none that is known. */
export function strangerByBytes(bytes: Buffer): RefusalReason | null {
  const start = bytes.subarray(0, 16).toString('hex')
  const known = signatures.find(([signature]) => start.startsWith(signature))
  if (known) return known[1]
  if (bytes.subarray(0, 65_536).every((byte) => byte === 0)) return 'hollow'
  if (start.startsWith('424d') && bytes.readUInt32LE(2) === bytes.length) return 'picture'
  if (bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'picture'
  if (/^ftyp(heic|heix|mif1|avif)/.test(bytes.subarray(4, 12).toString('latin1'))) return 'picture'
  if (bytes.subarray(257, 262).toString('latin1') === 'ustar') return 'archive'
  return isDbase(bytes) ? 'database' : null
}

// A dBase table says its date and how long its head is, which is a multiple of 32 and a byte (or a word) more.
function isDbase(bytes: Buffer): boolean {
  if (bytes.length < 68 || ![0x03, 0x30, 0x83, 0x8b, 0xf5].includes(bytes[0] ?? 0)) return false
  const [month = 0, day = 0] = bytes.subarray(2, 4)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && bytes.readUInt16LE(8) % 32 <= 2
}

const textMarks: readonly (readonly [RegExp, RefusalReason])[] = [
  [/^\{\\rtf/i, 'rich-text'],
  [/^ID;P/, 'exchange-format'],
  [/^TABLE\s+0,1\s/, 'exchange-format'],
  [/^\[InternetShortcut\]/i, 'link'],
  [/^<\?xml[\s\S]*<\?mso-application progid="Word\.Document"/, 'word-xml'],
  [/^<\?xml[\s\S]*(progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet)/, 'spreadsheet-xml'],
  [/^<\?xml[\s\S]*urn:oasis:names:tc:opendocument/, 'flat-document'],
  [/^</, 'web-page'],
]
const headerLine =
  /^(MIME-Version|From|To|Subject|Date|Received|Content-Type|Return-Path|X-[\w-]+|Snapshot-Content-Location):/i

/** The kind of a text that is no list of separated cells, by how it begins; null for one that may be a list. */
export function strangerByText(text: string): RefusalReason | null {
  const head = text.slice(0, 4000).trimStart()
  const marked = textMarks.find(([mark]) => mark.test(head))
  if (marked) return marked[1]
  if (!headerLine.test(head) || !/^(MIME-Version|Content-Type):/im.test(head)) return null
  return /multipart\/(related|mixed|alternative)|text\/html/i.test(head) && /mixed|^Received:/im.test(head)
    ? 'mail'
    : 'web-archive'
}

/** The kind of a zip container by the names in it, before any of its parts is opened; null for an office file that may be a list. */
export function strangerByNames(names: readonly string[]): RefusalReason | null {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (names.length === 0) return null
  if (has(/^OFD\.xml$/i)) return 'layout-document'
  if (has(/^encrypted-package$/i)) return 'password'
  if (has(/^\[Content_Types\]\.xml$|^mimetype$|^xl\/|^word\//i)) return null
  return has(/(^|\/)(Index\/|Document\.iwa$|Index\.zip$)/) && has(/\.iwa$|Index\.zip$/) ? 'apple' : 'archive'
}

/** The kind of a compound file by the names of its streams; null for a workbook. */
export function strangerByStreams(names: readonly string[]): RefusalReason | null {
  if (names.includes('EncryptedPackage')) return 'password'
  if (names.includes('Workbook') || names.includes('Book')) return null
  if (names.includes('WordDocument')) return 'old-document'
  if (names.includes('PowerPoint Document')) return 'wrong-office-file'
  if (names.some((name) => /^__properties_version/.test(name))) return 'mail'
  return names.includes('HwpSummaryInformation') || names.includes('CONTENTS') ? 'old-document' : 'not-a-list'
}
