import { refusal } from './refusals.ts'

/**
 * Decodes a text file by rule, not by guess: byte-order mark, else UTF-16 by the zero bytes of its ASCII, else strict UTF-8, else
 * strict GB18030. A byte that fits none of them refuses the file, so that no name is silently changed.
 */
export function decodeText(bytes: Uint8Array): string {
  const content = withoutFilling(bytes)
  const text = decode(content, encodingOf(content)).replace(endOfFile, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what tells other files from text.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw refusal('not-a-list')
  return text
}

// DOS programs end a text with Ctrl-Z (U+001A), also where two such files were joined; it stands at the end of a line or alone on one.
// biome-ignore lint/suspicious/noControlCharactersInRegex: this very character is meant.
const endOfFile = /\u001a+(?=[\r\n]|$)|(?<=^|[\r\n])\u001a+/g

// Some of them fill the last block with zeros behind it, which must not make an ASCII or GBK text look like UTF-16.
function withoutFilling(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte !== 0)
  return bytes[end] === 0x1a && bytes.length - end > 2 ? bytes.subarray(0, end) : bytes
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  const [even, odd] = countZeros(bytes)
  if (even + odd === 0) return isUtf8(bytes) ? 'utf-8' : 'gb18030'
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function countZeros(bytes: Uint8Array): [number, number] {
  const counts: [number, number] = [0, 0]
  for (const [index, byte] of bytes.subarray(0, 65_536).entries())
    if (byte === 0) counts[index % 2 === 0 ? 0 : 1]++
  return counts
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw refusal('encoding')
  }
}
