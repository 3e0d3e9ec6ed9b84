import { createCipheriv, createDecipheriv, createHash, type KeyObject, randomBytes } from 'node:crypto'
import fs from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { syncFolder } from '../database/file/durableFile.ts'
import { storageFault } from '../database/file/faults.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading, Writing } from '../database/row/transaction.ts'
import { openPlainHandle } from '../machine/plainFile.ts'
import { attachmentTable } from './attachmentTable.ts'
import { checkCode } from './checkCode.ts'
import { openContent, sealContent } from './sealedContent.ts'

/** The row of an attachment. */
export type Attachment = RowOf<typeof attachmentTable>

/** What is to be stored. */
export interface NewAttachment {
  readonly bytes: Uint8Array
  readonly mediaType: string
  /** What it is to its owner: `letter-scan`, `roster`, `evidence`, `reply-pdf`… */
  readonly kind: string
  readonly originalName: string
}

/** A file that is on the disk, encrypted, and named by no row yet: `adopt` it in a transaction or it is swept at the next start. */
export interface StoredFile {
  readonly storageName: string
  readonly key: Buffer
  readonly mediaType: string
  readonly kind: string
  readonly originalName: string
  readonly size: number
  readonly sha256: string
  /** 校验码 of the content. */
  readonly checkCode: string
}

/** Encrypted files beside the database, each under its own key. */
export interface AttachmentStore {
  /** Encrypts and writes the file; resolves when it is on the disk. */
  put(input: NewAttachment): Promise<StoredFile>
  /** Inserts the row that names the file; the transaction's actor is its creator. */
  adopt(tx: Writing, stored: StoredFile): Attachment
  /** The content, proved against its digest; faults `not-found` when it was erased, `trail-broken` when the file was changed. */
  read(tx: Reading, id: number): Promise<Uint8Array>
  /** Drops the key: the content is gone when the transaction commits; the file is swept later. */
  erase(tx: Writing, id: number): void
  /**
   * Removes what was erased, and puts aside under `quarantine` what no row names: it may belong to a newer database than this one. Only at
   * start, when nothing is under way. Returns how many were put aside.
   */
  sweep(tx: Pick<Reading, 'select'>): number
}

const what = '这个附件'

/** The store of attachments in this folder; `wrappingKey` wraps each file's key in its row. */
export function createAttachmentStore(folder: string, wrappingKey: KeyObject): AttachmentStore {
  return {
    put: async (input) => {
      const storageName = randomBytes(16).toString('hex')
      const key = randomBytes(32)
      const sha256 = createHash('sha256').update(input.bytes).digest('hex')
      await writeDurably(folder, storageName, sealContent(input.bytes, key, storageName))
      const { mediaType, kind, originalName, bytes } = input
      return {
        storageName,
        key,
        mediaType,
        kind,
        originalName,
        size: bytes.length,
        sha256,
        checkCode: checkCode(sha256),
      }
    },
    adopt: (tx, { key, ...stored }) => {
      const wrappedKey = wrap(wrappingKey, key, stored.storageName)
      return tx.insert(attachmentTable, {
        ...stored,
        wrappedKey,
        createdBy: tx.actor.userId,
        createdAt: tx.at,
      })
    },
    read: async (tx, id) => {
      const row = tx.get(attachmentTable, id, what)
      if (row.wrappedKey === null) throw new AppError('not-found', '这个附件已按规定清除，无法再打开。')
      const key = unwrap(wrappingKey, row.wrappedKey, row.storageName)
      const sealed = key === null ? null : await readOrNull(path.join(folder, row.storageName))
      const bytes = key === null || sealed === null ? null : openContent(sealed, key, row.storageName)
      key?.fill(0)
      if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== row.sha256) throw changed(id)
      return bytes
    },
    erase: (tx, id) => {
      const row = tx.get(attachmentTable, id, what)
      tx.update(attachmentTable, row, { wrappedKey: null, erasedAt: tx.at })
    },
    sweep: (tx) => sweep(folder, tx),
  }
}

function sweep(folder: string, tx: Pick<Reading, 'select'>): number {
  if (!fs.existsSync(folder)) return 0
  const rows = tx.select<{ name: string; isKept: number }>(
    'SELECT storage_name AS name, wrapped_key IS NOT NULL AS isKept FROM attachments',
  )
  const named = new Map(rows.map(({ name, isKept }) => [name, isKept === 1]))
  const present = fs.readdirSync(folder)
  for (const name of present) if (named.get(name) === false) fs.rmSync(path.join(folder, name))
  const strangers = present.filter((name) => !named.has(name))
  const aside = path.join(path.dirname(folder), 'quarantine')
  for (const name of strangers) {
    fs.mkdirSync(aside, { recursive: true, mode: 0o700 })
    fs.renameSync(path.join(folder, name), freePlace(aside, name))
  }
  return strangers.length
}

function freePlace(folder: string, name: string): string {
  const place = path.join(folder, name)
  return fs.existsSync(place) ? freePlace(folder, `${name}-`) : place
}

const changed = (id: number) =>
  new AppError(
    'trail-broken',
    `附件 ${id} 的文件丢失或被改动过，程序拒绝使用它。请保留现场，报告安全审计员，由系统管理员用最近一次备份恢复。`,
  )

async function writeDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const file = path.join(folder, name)
  try {
    fs.mkdirSync(folder, { recursive: true })
    const target = await open(file, 'wx', 0o600)
    try {
      await target.writeFile(bytes)
      await target.sync()
    } finally {
      await target.close()
    }
    syncFolder(folder)
  } catch (error) {
    fs.rmSync(file, { force: true })
    throw storageFault(error)
  }
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    const handle = await openPlainHandle(file)
    if (handle === null) return null
    return await handle.readFile().finally(() => handle.close())
  } catch (error) {
    throw storageFault(error)
  }
}

const wrapContext = (storageName: string) => Buffer.from(`cqw.attachment.key ${storageName}`)

function wrap(wrappingKey: KeyObject, key: Uint8Array, storageName: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', wrappingKey, nonce).setAAD(wrapContext(storageName))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

function unwrap(wrappingKey: KeyObject, wrapped: Uint8Array, storageName: string): Buffer | null {
  const nonce = wrapped.subarray(0, 12)
  const decipher = createDecipheriv('aes-256-gcm', wrappingKey, nonce)
    .setAAD(wrapContext(storageName))
    .setAuthTag(wrapped.subarray(-16))
  const key = decipher.update(wrapped.subarray(12, -16))
  try {
    decipher.final()
    return key
  } catch {
    return null
  }
}
