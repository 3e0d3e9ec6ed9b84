import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { Instant } from '../../../shared/time.ts'
import { replaceFile } from '../../database/file/durableFile.ts'
import { readPlainFile } from '../../machine/plainFile.ts'
import { Unreadable } from '../../verifier/openCopy.ts'

/** The head that was accepted last, and of which store. */
const Witness = z.strictObject({
  format: z.literal(1),
  storeId: z.string().regex(/^[0-9a-f]{32}$/),
  seq: z.int().min(1),
  link: z.string().regex(/^[0-9a-f]{64}$/),
  at: Instant,
})
/** What an auditor keeps elsewhere, as it is read from the file. */
export type Witness = z.infer<typeof Witness>

/** The witness of a file; null when there is none yet. Throws `Unreadable` for what is no witness, and for a file inside the store's folder. */
export function readWitness(file: string, dataFolder: string): Witness | null {
  const folder = path.dirname(file)
  if (!fs.existsSync(folder)) throw new Unreadable('找不到存放见证文件的文件夹，请检查路径。')
  const inside = path.relative(dataFolder, fs.realpathSync(folder))
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside)))
    throw new Unreadable('见证文件不能放在被核验的文件夹里，请放在审计员保管的介质上。')
  const bytes = readPlainFile(file, 10_000)
  if (bytes === null) return null
  const read = Witness.safeParse(jsonOrNull(bytes.toString('utf8')))
  if (!read.success) throw new Unreadable('见证文件读不懂，可能已损坏；请核对是不是选错了文件。')
  return read.data
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Replaces the file in one step: after a crash the old or the new one is there, whole. */
export function writeWitness(file: string, witness: Witness): void {
  replaceFile(file, Buffer.from(`${JSON.stringify(witness)}\n`))
}
