import fs from 'node:fs'
import path from 'node:path'
import { verdictWords } from '../../shared/audit/entry.ts'
import { AppError } from '../../shared/errors.ts'
import type { Instant } from '../../shared/time.ts'
import { storageFault } from '../database/file/faults.ts'
import { inspectStore } from '../store/inspectStore.ts'
import { describeFile, type ManifestContent, manifestName, readManifest } from './backupManifest.ts'

/** What a proved backup holds. */
export interface BackupReport {
  readonly folder: string
  readonly storeId: string
  readonly createdAt: Instant
  readonly schemaNumber: number
  readonly headSeq: number
  readonly headLink: string
  readonly entries: number
  readonly rows: number
  readonly attachments: number
  readonly bytes: number
}

const damaged = (cause?: unknown) =>
  new AppError(
    'file-unreadable',
    '这份备份不完整或被改动过，不能使用。请换用另一份备份，并重新做一次备份。',
    { cause },
  )

/**
 * Proves a backup: its manifest, every file, the whole trail and all rows. Needs the database key it was made with.
 * Writes nothing. Faults: `file-unreadable`, `database-newer`, `database-…`, `trail-…`.
 */
export async function verifyBackup(
  folder: string,
  dek: Uint8Array,
  onProgress?: (files: number) => void,
): Promise<BackupReport> {
  const manifest = readManifest(folder, dek)
  if (manifest === null) throw damaged()
  await checkFiles(folder, manifest, onProgress)
  const found = inspectStore(folder, dek)
  if (found.pageProblems.length > 0) throw damaged(new Error('pages are damaged'))
  if (!found.verdict.ok) throw new AppError('trail-broken', verdictWords(found.verdict))
  const { head, entries, rows } = found.verdict
  const link = Buffer.from(head.link).toString('hex')
  if (head.seq !== manifest.head.seq || link !== manifest.head.link || found.storeId !== manifest.storeId)
    throw damaged(new Error('the manifest speaks of another trail'))
  return {
    folder,
    storeId: manifest.storeId,
    createdAt: manifest.createdAt,
    schemaNumber: manifest.schemaNumber,
    headSeq: head.seq,
    headLink: link,
    entries,
    rows,
    attachments: manifest.files.filter((file) => file.name.startsWith('attachments/')).length,
    bytes: manifest.files.reduce((sum, file) => sum + file.size, 0),
  }
}

async function checkFiles(
  folder: string,
  manifest: ManifestContent,
  onProgress?: (files: number) => void,
): Promise<void> {
  const present = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => !found.isDirectory())
    .map((found) => nameIn(folder, found))
  const listed = new Set([manifestName, ...manifest.files.map((file) => file.name)])
  const stray = present.find((name) => !listed.has(name))
  if (stray !== undefined) throw damaged(new Error('a file that the manifest does not name'))
  for (const [index, wanted] of manifest.files.entries()) {
    const found = await described(folder, wanted.name)
    if (found === null || found.size !== wanted.size || found.sha256 !== wanted.sha256)
      throw damaged(new Error(`${wanted.name} differs`))
    onProgress?.(index + 1)
  }
}

/** The name as the manifest writes it, with forward slashes. */
function nameIn(folder: string, { parentPath, name }: fs.Dirent): string {
  return path.relative(folder, path.join(parentPath, name)).split(path.sep).join('/')
}

async function described(folder: string, name: string) {
  try {
    return await describeFile(folder, name)
  } catch (error) {
    throw storageFault(error)
  }
}
