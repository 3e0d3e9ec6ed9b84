import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import path from 'node:path'
import { z } from 'zod'
import { canonicalJson } from '../database/row/canonicalJson.ts'
import { openPlainHandle, readPlainFile } from '../machine/plainFile.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

const BackedUpFile = z.strictObject({
  /** Relative to the backup folder, with forward slashes. */
  name: z.string().regex(/^(workstation\.db|keyring\.json|heads\/[ab]|attachments\/[0-9a-f]{32})$/),
  size: z.int().min(1),
  sha256: hex(32),
})

/** One file of a backup. */
export type BackedUpFile = z.infer<typeof BackedUpFile>

const ManifestContent = z.strictObject({
  format: z.literal(1),
  storeId: hex(16),
  schemaNumber: z.int().min(1),
  createdAt: z.iso.datetime(),
  head: z.strictObject({ seq: z.int().min(1), link: hex(32) }),
  files: z.array(BackedUpFile).min(4),
})

/** What a backup says about itself. */
export type ManifestContent = z.infer<typeof ManifestContent>

const Manifest = ManifestContent.extend({ mac: hex(32) })

/** The file that makes a folder a backup. */
export const manifestName = 'manifest.json'

/** A line for each of some hundred thousand files. */
export const mostManifestBytes = 50_000_000

function macOf(content: ManifestContent, dek: Uint8Array): string {
  const key = createHmac('sha256', dek).update('cqw.backup.manifest').digest()
  return createHmac('sha256', key).update(canonicalJson(content)).digest('hex')
}

/** The manifest's text, proved by the database key. */
export function encodeManifest(content: ManifestContent, dek: Uint8Array): string {
  return JSON.stringify({ ...content, mac: macOf(content, dek) }, null, 1)
}

/** The manifest of a backup folder, or null when it is none or was changed. */
export function readManifest(folder: string, dek: Uint8Array): ManifestContent | null {
  const file = path.join(folder, manifestName)
  const text = readPlainFile(file, mostManifestBytes)?.toString('utf8')
  if (text === undefined) return null
  const parsed = Manifest.safeParse(jsonOrNull(text))
  if (!parsed.success) return null
  const { mac, ...content } = parsed.data
  return timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(content, dek), 'hex')) ? content : null
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Size and digest of a file as the medium gives it back, read in pieces; null when there is none. */
export async function describeFile(folder: string, name: string): Promise<BackedUpFile | null> {
  const source = await openPlainHandle(path.join(folder, name))
  if (source === null) return null
  const digest = createHash('sha256')
  let size = 0
  try {
    const piece = Buffer.alloc(1024 * 1024)
    while (true) {
      const { bytesRead } = await source.read(piece, 0, piece.length, null)
      if (bytesRead === 0) return { name, size, sha256: digest.digest('hex') }
      digest.update(piece.subarray(0, bytesRead))
      size += bytesRead
    }
  } finally {
    await source.close()
  }
}
