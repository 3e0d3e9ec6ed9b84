import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { storeFolder } from '../database/file/storeFolder.ts'
import { claimedHead } from '../database/key/headRecords.ts'
import { readGenuineKeyring } from '../database/key/keyring.ts'
import { canonicalJson } from '../database/row/canonicalJson.ts'
import { readPlainFile } from '../machine/plainFile.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const MarkContent = z.strictObject({
  format: z.literal(1),
  storeId: hex(16),
  head: z.strictObject({ seq: z.int().min(1), link: hex(32) }),
})
type MarkContent = z.infer<typeof MarkContent>

const Mark = MarkContent.extend({ mac: hex(32) })

function macOf(content: MarkContent, dek: Uint8Array): string {
  const key = createHmac('sha256', dek).update('cqw.install.mark').digest()
  return createHmac('sha256', key).update(canonicalJson(content)).digest('hex')
}

/** Says, under its own key, that the store prepared in this folder is to be put in place. */
export function encodeMark(staging: string, dek: Uint8Array): Buffer {
  const content = contentOf(staging, dek)
  return Buffer.from(JSON.stringify({ ...content, mac: macOf(content, dek) }))
}

function contentOf(folder: string, dek: Uint8Array): MarkContent {
  const { storeId } = readGenuineKeyring(folder, dek)
  const head = claimedHead(storeFolder(folder).heads)
  return {
    format: 1,
    storeId,
    head: { seq: head?.seq ?? 0, link: Buffer.from(head?.link ?? []).toString('hex') },
  }
}

/** What a mark says, unproved; null when the file is none. */
export function readMark(file: string): z.infer<typeof Mark> | null {
  try {
    const text = readPlainFile(file, 10_000)?.toString('utf8')
    const parsed = Mark.safeParse(JSON.parse(text ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    // No file, no plain one, or no JSON.
    return null
  }
}

/** True for a file that has the form of a mark. */
export const isMark = (file: string): boolean => readMark(file) !== null

/** True when this mark was made, with this key, for exactly the store that stands in the folder. */
export function marks(file: string, folder: string, dek: Uint8Array): boolean {
  const mark = readMark(file)
  if (mark === null) return false
  const wanted = contentOf(folder, dek)
  const isSame = canonicalJson(wanted) === canonicalJson(MarkContent.strip().parse(mark))
  return isSame && timingSafeEqual(Buffer.from(mark.mac, 'hex'), Buffer.from(macOf(wanted, dek), 'hex'))
}
