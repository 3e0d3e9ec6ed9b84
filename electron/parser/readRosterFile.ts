import type { CountedFile, ParsedFile } from '../../shared/roster/sheet.ts'
import { containerCensus } from './census/containerCensus.ts'
import { textCensus } from './census/textCensus.ts'
import { readDocx } from './docx/readDocx.ts'
import { decodeText } from './file/decodeText.ts'
import { openContainer, type Parts } from './file/openContainer.ts'
import { importLimits, refusal, tooLarge } from './file/refusals.ts'
import { strangerByBytes } from './file/strangers.ts'
import { readDelimited } from './read/readDelimited.ts'
import { readOds } from './read/readOds.ts'
import { mainPart } from './xlsx/packageParts.ts'
import { readXlsx } from './xlsx/readXlsx.ts'

/**
 * Reads a list file of any accepted kind, recognised by its content and never by its name. Throws AppError 'file-unreadable' or
 * 'file-too-large' with a sentence that says what to do.
 */
export async function readRosterFile(input: Uint8Array): Promise<CountedFile> {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (bytes.length === 0) throw refusal('empty')
  if (bytes.length > importLimits.fileBytes) throw tooLarge('bytes')
  const start = bytes.subarray(0, 8).toString('hex')
  if (start.startsWith('504b0304')) return readZip(openContainer(bytes))
  if (start === 'd0cf11e0a1b11ae1') return await readOle(bytes)
  const stranger = strangerByBytes(bytes)
  if (stranger) throw refusal(stranger)
  const text = decodeText(bytes)
  return { ...readDelimited(text), census: textCensus(text) }
}

// The library for old workbooks is large: it is loaded only for them.
async function readOle(bytes: Buffer): Promise<CountedFile> {
  const { readXls } = await import('./read/readXls.ts')
  const { oleCensus } = await import('./census/xls/oleCensus.ts')
  return { ...readXls(bytes), census: oleCensus(bytes) }
}

function readZip(parts: Parts): CountedFile {
  const file = readContainer(parts)
  return { ...file, census: containerCensus(file.format, parts) }
}

function readContainer(parts: Parts): ParsedFile {
  const workbook = mainPart(parts, /^xl\/workbook\.xml$/)
  if (workbook !== undefined && isKind(parts, workbook, 'workbook')) return readXlsx(parts, workbook)
  if (parts.has('xl/workbook.bin')) throw refusal('binary-workbook')
  const document = mainPart(parts, /^word\/document\d*\.xml$/)
  if (document !== undefined && isKind(parts, document, 'document')) return readDocx(parts, document)
  const mimetype = parts.get('mimetype')?.toString('latin1').trim() ?? ''
  if (/opendocument\.spreadsheet/.test(mimetype)) return readOds(parts)
  if (/opendocument\.text/.test(mimetype)) throw refusal('open-text')
  if (/sun\.xml\.calc/.test(mimetype)) throw refusal('old-open-office')
  throw refusal(parts.has('[content_types].xml') || mimetype !== '' ? 'wrong-office-file' : 'archive')
}

// By the first element, whatever its prefix and the part's name.
function isKind(parts: Parts, part: string, element: string): boolean {
  const head = parts.get(part)?.subarray(0, 4000).toString('utf8') ?? ''
  return new RegExp(`<(\\w+:)?${element}[\\s>/]`).test(head)
}
