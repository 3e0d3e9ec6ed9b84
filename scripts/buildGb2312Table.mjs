// Writes shared/identity/gb2312.ts: the 6,763 Han characters of GB 2312-80 as one bit each.
// Run again only if the table is ever doubted: node scripts/buildGb2312Table.mjs
import { writeFileSync } from 'node:fs'

const first = 0x4e00
const last = 0x9fff
const nibbles = new Uint8Array((last - first + 1) / 4)
const decoder = new TextDecoder('gb18030', { fatal: true })
let count = 0

// Rows 16–87 hold the Han characters; the five last cells of row 55 are empty in GB 2312 and private use in GBK.
for (let row = 0xb0; row <= 0xf7; row++) {
  for (let cell = 0xa1; cell <= 0xfe; cell++) {
    const code = decoder.decode(Uint8Array.of(row, cell)).codePointAt(0) ?? 0
    if (code < first || code > last) continue
    const index = code - first
    nibbles[index >> 2] = (nibbles[index >> 2] ?? 0) | (1 << (index & 3))
    count++
  }
}
if (count !== 6763) throw new Error(`GB 2312 has 6763 Han characters, this decoder yields ${count}`)

const hex = Array.from(nibbles, (nibble) => nibble.toString(16)).join('')
const lines = hex.match(/.{1,104}/g) ?? []
writeFileSync(
  new URL('../shared/identity/gb2312.ts', import.meta.url),
  `// Written by scripts/buildGb2312Table.mjs from the platform's own decoder. Do not edit.

const firstCode = 0x4e00
const bits = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')

/** True for the 6,763 Han characters of GB 2312-80, the set every office machine and printer has. */
export function isInGb2312(codePoint: number): boolean {
  const index = codePoint - firstCode
  const nibble = Number.parseInt(bits[index >> 2] ?? '0', 16)
  return index >= 0 && (nibble & (1 << (index & 3))) !== 0
}
`,
)
