import fs from 'node:fs'
import path from 'node:path'
import { migrations } from '../migrations/index.ts'
import type { Migration } from '../migrations/migration.ts'
import type { Table } from '../row/table.ts'
import { type CipherName, type Handle, keyHandle, sqliteDriver } from './driver.ts'
import { copyDurably, syncFile, syncFolder } from './durableFile.ts'
import { errorCode } from './faults.ts'
import { openFault } from './openFault.ts'
import { assertProfile, setProfile } from './profile.ts'
import { assertSchema } from './schemaFingerprint.ts'
import type { StoreFolder } from './storeFolder.ts'

/** What it takes to open the file. */
export interface DatabaseAccess {
  readonly folder: StoreFolder
  readonly cipher: CipherName
  readonly dek: Uint8Array
  /** The migrations this program knows; tests give fewer. */
  readonly known?: readonly Migration[]
}

/** What opening for writing takes besides: the tables that TypeORM is told of. */
export interface WritingAccess extends DatabaseAccess {
  readonly tables: readonly Table[]
}

/** An open, checked and migrated database. */
export interface OpenDatabase {
  readonly handle: Handle
  /** The schema number found before migrating; equal to the newest when nothing was to do. */
  readonly migratedFrom: number
  readonly schemaNumber: number
  close(): Promise<void>
}

/** What must hold before anything may be written: asked over a connection that can only read. */
export type Inspection = (handle: Handle, schemaNumber: number) => void

/** Opens an existing database: inspect, copy before migrating, open, migrate, assert. Creates nothing. */
export async function openDatabase(access: WritingAccess, inspect: Inspection): Promise<OpenDatabase> {
  const known = access.known ?? migrations
  const newest = newestNumber(known)
  const found = readOnly(access, (handle) => {
    const number = assertKnownSchema(handle, known)
    inspect(handle, number)
    return number
  })
  if (found < newest) copyBeforeUpgrade(access, found)
  return openConnection(access, { found, mustExist: true })
}

/** The schema number of a file this program can read, whose schema is what that number builds. Faults: `database-newer`, `-foreign`, `-damaged`. */
export function assertKnownSchema(handle: Handle, known: readonly Migration[]): number {
  const number = Number(handle.pragma('user_version', { simple: true }))
  if (number === 0) throw openFault('database-foreign')
  if (number > newestNumber(known)) throw openFault('database-newer')
  assertSchema(
    handle,
    known.filter((migration) => migration.number <= number),
  )
  return number
}

/** SQLite's own check of every page: its words about problems, empty when there are none. */
export function pageProblems(handle: Handle): readonly string[] {
  const found = handle.prepare('PRAGMA integrity_check(20)').pluck().all() as string[]
  return found.length === 1 && found[0] === 'ok' ? [] : found
}

/** Creates the database file; refuses when there is one. */
export async function createDatabase(access: WritingAccess): Promise<OpenDatabase> {
  if (fs.existsSync(access.folder.database)) throw new Error('there is a database already')
  return openConnection(access, { found: 0, mustExist: false })
}

async function openConnection(
  access: WritingAccess,
  { found, mustExist }: { readonly found: number; readonly mustExist: boolean },
): Promise<OpenDatabase> {
  const known = access.known ?? migrations
  // TypeORM is loaded only now: the login screen does not wait for it.
  const { connect } = await import('./dataSource.ts')
  const connection = await connect({
    file: access.folder.database,
    fileMustExist: mustExist,
    tables: access.tables,
    known,
    prepare: (handle) => {
      keyHandle(handle, access.cipher, access.dek)
      setProfile(handle)
      handle.prepare('SELECT count(*) FROM sqlite_master').get()
    },
  })
  try {
    if (found < newestNumber(known)) await connection.migrate()
    assertProfile(connection.handle, access.cipher)
    assertSchema(connection.handle, known)
  } catch (error) {
    await connection.close()
    throw error
  }
  return {
    handle: connection.handle,
    migratedFrom: found,
    schemaNumber: newestNumber(known),
    close: () => connection.close(),
  }
}

/** The number of the newest migration. */
export function newestNumber(known: readonly Migration[]): number {
  return known.at(-1)?.number ?? 0
}

/** Looks into the file without writing to it or to its journal. Faults: `database-damaged`. */
export function readOnly<T>(access: DatabaseAccess, look: (handle: Handle) => T): T {
  const { database } = access.folder
  const leftovers = [`${database}-wal`, `${database}-shm`].filter((file) => !fs.existsSync(file))
  const handle = new sqliteDriver(database, { readonly: true, fileMustExist: true })
  try {
    keyHandle(handle, access.cipher, access.dek)
    for (const setting of [
      'temp_store = MEMORY',
      'cache_size = -65536',
      'trusted_schema = OFF',
      'cell_size_check = ON',
    ])
      handle.pragma(setting)
    handle.prepare('SELECT count(*) FROM sqlite_master').get()
    return look(handle)
  } catch (error) {
    const code = errorCode(error) ?? ''
    if (/^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ)/.test(code)) throw openFault('database-damaged', error)
    throw error
  } finally {
    handle.close()
    // A reader of a WAL database leaves empty companions that it may not remove itself.
    for (const file of leftovers) fs.rmSync(file, { force: true })
  }
}

/** Copies the whole database in its encrypted form; the copy keeps cipher, key and salt. Not inside a transaction. */
export function copyDatabase(handle: Handle, to: string): void {
  handle.prepare('VACUUM INTO ?').run(to)
  syncFile(to)
  syncFolder(path.dirname(to))
}

/** A copy with its keyring and heads, reopened and checked, before anything is migrated (security 49). */
function copyBeforeUpgrade(access: DatabaseAccess, found: number): void {
  const { folder } = access
  const target = path.join(folder.beforeUpgrade, `${String(found).padStart(4, '0')}-${Date.now()}`)
  fs.mkdirSync(target, { recursive: true })
  const source = new sqliteDriver(folder.database, { fileMustExist: true })
  try {
    keyHandle(source, access.cipher, access.dek)
    setProfile(source)
    copyDatabase(source, path.join(target, 'workstation.db'))
  } finally {
    source.close()
  }
  if (fs.existsSync(folder.keyring)) copyDurably(folder.keyring, path.join(target, 'keyring.json'))
  verifyCopy(access, path.join(target, 'workstation.db'), found)
}

function verifyCopy(access: DatabaseAccess, file: string, schemaNumber: number): void {
  readOnly({ ...access, folder: { ...access.folder, database: file } }, (copy) => {
    const answer = copy.pragma('integrity_check', { simple: true })
    const number = Number(copy.pragma('user_version', { simple: true }))
    if (answer !== 'ok' || number !== schemaNumber)
      throw openFault('database-damaged', new Error('copy differs'))
  })
}
