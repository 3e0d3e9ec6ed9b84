import { refusal } from './refusals.ts'

/**
 * Decodes a text file by rule, not by guess: byte-order mark, else UTF-16 by the zero bytes of its ASCII, else strict UTF-8, else
 * strict GB18030. A byte that fits none of them refuses the file, so that no name is silently changed.
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes, encodingOf(bytes))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what tells other files from text.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw refusal('not-a-list')
  return text
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
