import fs from 'node:fs'
import path from 'node:path'

/** The files below a folder in which one of these texts stands in clear, in UTF-8 or UTF-16; logs and what Chromium keeps included. */
export function filesHolding(folder: string, texts: readonly string[]): readonly string[] {
  const wanted = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => wanted.some((bytes) => fs.readFileSync(file).includes(bytes)))
    .map((file) => path.relative(folder, file))
}
