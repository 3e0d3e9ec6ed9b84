import fs from 'node:fs'
import { openFault } from '../database/file/openFault.ts'
import type { StoreFolder } from '../database/file/storeFolder.ts'
import { claimedHead } from '../database/key/headRecords.ts'
import { readGenuineKeyring } from '../database/key/keyring.ts'
import type { KeyringContent } from '../database/key/keyringContent.ts'
import { openPlainFile } from '../machine/plainFile.ts'

const pageSize = 4096
/** Two random salts differ in about 64 of their 128 bits; a damaged one in a few. */
const foreignBits = 32

/**
 * Everything that can be known before the database is opened. Returns the keyring's content. Faults: the keyring's and
 * `database-missing`, `-empty`, `-foreign`, `-damaged`, `trail-behind-head`. Writes nothing.
 */
export function checkBeforeOpen(folder: StoreFolder, dek: Uint8Array): KeyringContent {
  const keyring = readGenuineKeyring(folder.root, dek)
  const status = fs.lstatSync(folder.database, { throwIfNoEntry: false })
  if (status === undefined) throw openFault('database-missing')
  if (!status.isFile()) throw openFault('database-foreign')
  if (status.size === 0) throw openFault('database-empty')
  checkStart(folder.database, keyring.databaseStart)
  if (status.size % pageSize !== 0) throw openFault('database-damaged')
  checkJournal(folder)
  return keyring
}

/** The first 16 bytes of the database file, in hexadecimal. */
export function databaseStart(file: string): string {
  const start = Buffer.alloc(16)
  const descriptor = openPlainFile(file, 'read')
  if (descriptor === null) throw openFault('database-missing')
  try {
    fs.readSync(descriptor, start, 0, start.length, 0)
  } finally {
    fs.closeSync(descriptor)
  }
  return start.toString('hex')
}

function checkStart(file: string, expected: string): void {
  const found = Buffer.from(databaseStart(file), 'hex')
  const wanted = Buffer.from(expected, 'hex')
  const bits = found.reduce((sum, byte, index) => sum + bitCount(byte ^ (wanted[index] ?? 0)), 0)
  if (bits >= foreignBits) throw openFault('database-foreign')
  if (bits > 0) throw openFault('database-damaged')
}

function bitCount(byte: number): number {
  return byte.toString(2).replaceAll('0', '').length
}

/** A journal beside a database that was closed in order was put there by somebody (security 29). */
function checkJournal(folder: StoreFolder): void {
  const head = claimedHead(folder.heads)
  if (head === null) throw openFault('trail-behind-head', new Error('no head record'))
  const journal = fs.lstatSync(`${folder.database}-wal`, { throwIfNoEntry: false })
  const hasRollback = fs.existsSync(`${folder.database}-journal`)
  if (hasRollback || (head.clean && journal !== undefined && journal.size > 0))
    throw openFault('trail-behind-head', new Error('a journal that was not expected'))
}
