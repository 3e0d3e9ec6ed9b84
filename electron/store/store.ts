import { randomBytes } from 'node:crypto'
import type { TrailHead, TrailVerdict } from '../../shared/audit/entry.ts'
import type { WholeVerdict } from '../../shared/audit/wholeVerdict.ts'
import { AppError } from '../../shared/errors.ts'
import { type AttachmentStore, createAttachmentStore } from '../attachment/attachmentStore.ts'
import type { Handle } from '../database/file/driver.ts'
import { storageFault } from '../database/file/faults.ts'
import { copyDatabase, type OpenDatabase, openDatabase, pageProblems } from '../database/file/openDatabase.ts'
import { openFault } from '../database/file/openFault.ts'
import { type StoreFolder, storeFolder } from '../database/file/storeFolder.ts'
import type { ExportKey } from '../database/key/exportKey.ts'
import { mac } from '../database/key/hashChain.ts'
import {
  createHeads,
  type HeadRecord,
  type HeadWriter,
  openHeads,
  readHead,
} from '../database/key/headRecords.ts'
import {
  assertCurrentKeyring,
  type PreparedChange,
  prepareKeyringUpgrade,
  readGenuineKeyring,
} from '../database/key/keyring.ts'
import type { KeyringContent } from '../database/key/keyringContent.ts'
import { loadKeys, type StoreKeys } from '../database/key/keys.ts'
import { migrations } from '../database/migrations/index.ts'
import type { Migration } from '../database/migrations/migration.ts'
import type { AuditTrail } from '../database/row/entryTrail.ts'
import { preparedStatements } from '../database/row/statements.ts'
import type { Table } from '../database/row/table.ts'
import { createDoors, type Doors } from '../database/row/transact.ts'
import type { AuditActor, Writing } from '../database/row/transaction.ts'
import { createAuditTrail } from '../trail/auditTrail.ts'
import { controlDigest, controlStanding } from '../trail/controlDigest.ts'
import { createControlWatch } from '../trail/controlWatch.ts'
import { entryReader } from '../trail/storedEntry.ts'
import { type VerifyProgress, verifyRecent, verifyStore } from '../trail/verifyStore.ts'
import { verifyWhole } from '../trail/verifyWhole.ts'
import { givingWay } from '../trail/walks.ts'
import { checkBeforeOpen } from './checkBeforeOpen.ts'
import { type ClockMark, createClockMark } from './clockMark.ts'
import { knownRevision, noteKeyring } from './keyringRevision.ts'
import { exportKeyOf, lacksExportKey, makeExportKey, signedForOutside } from './outsideSignature.ts'
import { proveInstalled } from './proveInstalled.ts'
import { setAside } from './setAside.ts'
import { readFact, writeFact } from './storeFacts.ts'

/** The actor of what the program does by itself. */
export const systemActor: AuditActor = { userId: 0, name: '系统' }

/** What opening a store takes. */
export interface StoreOptions {
  readonly dataFolder: string
  /** From `unlockKeyring`; the store does not keep it, the caller zeroes it. */
  readonly dek: Uint8Array
  /** The tables of this program, from the roof: nothing below it knows them all. */
  readonly tables: readonly Table[]
  now(): Date
  /** Names this start of the machine, for the monotone times of the trail; see `readBootId`. */
  readonly bootId: string
  /** Monotone milliseconds since that start; this machine's own unless told. */
  readonly monotonicMs?: () => number
  /** The migrations this program knows; only tests give others. */
  readonly known?: readonly Migration[]
}

/** The open store: everything the core does with data goes through here. */
export interface Store extends Doors {
  readonly dataFolder: string
  readonly storeId: string
  /** The number of the newest migration. */
  readonly schemaNumber: number
  readonly attachments: AttachmentStore
  /** The last entry of the trail. */
  head(): TrailHead
  /** What opening found that keeps nobody from working but must be told; empty when there is nothing. */
  readonly findings: readonly string[]
  /** True while the control rows (people, settings, dictionaries, calendars, facts of the store) are not those written last. */
  isBreached(): boolean
  readonly clockMark: ClockMark
  /** Verifies trail and rows; each `next()` is a slice of some milliseconds, for idle time; never throws on a breach. */
  verifySlices(): Generator<VerifyProgress, TrailVerdict>
  /** The same to the end, giving way to other work between the slices. */
  verify(onProgress?: (progress: VerifyProgress) => void): Promise<TrailVerdict>
  /** The same and every seal with the auditor's root (32 bytes), up to the stored key; overwrites the root. */
  verifyWhole(root: Uint8Array, onProgress?: (progress: VerifyProgress) => void): Promise<WholeVerdict>
  /** SQLite's own check of every page: a list of problems, empty when there are none. */
  checkPages(): readonly string[]
  /** The keyed digest behind trace codes on letters. */
  traceMac(bytes: Uint8Array): Buffer
  /** Writes an encrypted copy of the database, with the same key, and head records that agree with it; `createBackup` is what people use. */
  copyTo(target: StoreFolder): TrailHead
  /**
   * Changes the keyring and notes its revision, so that an older one put back is refused; `also` belongs to the same act.
   * Both or neither: a database that cannot be written leaves the keyring as it was.
   */
  changeKeyring(actor: AuditActor, change: PreparedChange, also?: (tx: Writing) => void): void
  /** The public half of the pair by which others check what leaves; null while a store of before there was one is in doubt. */
  exportKey(): ExportKey | null
  /** Signs what is checked outside with the store's own pair: Ed25519, 64 bytes. Throws `conflict`, `database-damaged`. */
  signForOutside(bytes: Uint8Array): Buffer
  /** The newest revision of the keyring that the store and its trail know. */
  keyringRevision(): number
  /** Gives the store a new machine identity (a fact of the store); inside the transaction of `store.adopted`. */
  becomeAnotherMachine(): void
  /** Empties the journal into the database; called in idle time, so that used seal keys do not linger there. */
  checkpoint(): void
  /** Closes in order; the head record says so. Works after a failure too. */
  close(): Promise<void>
}

/**
 * Opens a store: files, file key, schema, recorded head, the last 1,000 entries and their rows. Faults: `keyring-…`,
 * `database-…`, `trail-behind-head`, `trail-broken`, `disk-full`, `read-only`. Whatever is refused is left as it was.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const folder = storeFolder(options.dataFolder)
  try {
    readGenuineKeyring(folder.root, options.dek)
    proveInstalled(folder.root, options.dek)
    const keyring = checkBeforeOpen(folder, options.dek)
    let isBreached = false
    const database = await openDatabase({ ...options, folder, cipher: keyring.cipher.name }, (handle) => {
      isBreached = assertGenuine(handle, folder, keyring)
      if (isBreached) setAside(folder, handle)
    })
    return await closedOnFailure(database, () => {
      const findings: string[] = []
      const store = assembleStore(database, folder, { ...options, isBreached, findings })
      const aside = store.read((tx) => store.attachments.sweep(tx))
      if (aside > 0) findings.push(quarantined(aside))
      if (keyring.revision > knownRevision(database.handle))
        store.transact(systemActor, (tx) => noteKeyring(database.handle, tx, keyring.revision))
      // While the control rows are in doubt nothing is written that would make them look right.
      if (keyring.format === 1 && !isBreached)
        store.changeKeyring(systemActor, prepareKeyringUpgrade(folder.root, options.dek))
      if (!isBreached && lacksExportKey(database.handle))
        store.transact(systemActor, (tx) => makeExportKey(database.handle, tx))
      return store
    })
  } catch (error) {
    throw storageFault(error)
  }
}

const quarantined = (count: number) =>
  `附件文件夹里有 ${count} 个文件不属于现有数据，已移到 quarantine 保存，没有删除。数据可能被换回较早的一份：请安全审计员用纸上的链头码核对，并报告安全管理员。`

/** A keyring older than the one the database records would shut everybody out, so a revision counts as known where the database cannot be read. */
function isUnknownRevision(handle: Handle, revision: number): boolean {
  try {
    return knownRevision(handle) < revision
  } catch {
    return false
  }
}

/** The database belongs to this keyring, agrees with the recorded head, and what was written last stands. True when the control rows are not those written last. */
function assertGenuine(handle: Handle, folder: StoreFolder, keyring: KeyringContent): boolean {
  if (keyring.storeId !== readFact(handle, 'store-id')) throw openFault('database-foreign')
  assertCurrentKeyring(keyring, knownRevision(handle))
  const keys = loadKeys(handle)
  keys.seal.key.fill(0)
  const recorded = readHead(folder.heads, keys.head)
  if (recorded === null) throw openFault('trail-behind-head', new Error('no head record stands'))
  assertRecent(handle, keys, recorded)
  // Entries were taken away together with the head records: the key has gone on and cannot be turned back.
  const next = entryReader(handle).last() + 1
  if (keys.seal.seq !== next) throw openFault('trail-behind-head', new Error(`seal-key-differs at ${next}`))
  return controlStanding(handle, keys.link, recorded).isBreached
}

async function closedOnFailure<T>(database: OpenDatabase, work: () => T): Promise<T> {
  try {
    return work()
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Builds the store over an open database that the caller has made or inspected. */
export function assembleStore(
  database: OpenDatabase,
  folder: StoreFolder,
  options: Pick<StoreOptions, 'now' | 'bootId' | 'monotonicMs'> & {
    readonly isBreached?: boolean
    readonly findings?: readonly string[]
  },
): Store {
  const { handle } = database
  const keys = loadKeys(handle)
  const recorded = readHead(folder.heads, keys.head)
  if (recorded === null) throw openFault('trail-behind-head', new Error('no head record stands'))
  const last = entryReader(handle).last()
  const start = { seq: last, link: last === 0 ? recorded.link : entryReader(handle).link(last) }
  const statements = preparedStatements(handle)
  const trail = createAuditTrail(statements, keys, start)
  const heads = openHeads(folder.heads, recorded, keys.head)
  const control = createControlWatch(handle, heads, options.isBreached === true)
  // A store of before there was a digest takes its control rows as they are, once.
  if (!control.isBreached()) heads.setControl(controlDigest(handle))
  heads.write(start, false)
  const clockMark = createClockMark(heads, () => heads.write(trail.head(), false))
  const doors = createDoors({
    ...options,
    handle,
    trail,
    heads,
    statements,
    rowKey: keys.row,
    onCommit: clockMark.note,
    control,
  })
  noteSchema(doors, database)
  const verifyParts = { handle, linkKey: keys.link, rowKey: keys.row, recordedHead: trail.head }
  const attachments = createAttachmentStore(folder.attachments, keys.attachment)
  return {
    ...doors,
    dataFolder: folder.root,
    storeId: readFact(handle, 'store-id') ?? '',
    schemaNumber: database.schemaNumber,
    attachments,
    head: trail.head,
    findings: options.findings ?? [],
    isBreached: control.isBreached,
    clockMark,
    verifySlices: () => verifyStore(verifyParts),
    verify: (onProgress) => givingWay(verifyStore(verifyParts), onProgress),
    verifyWhole: (root, onProgress) => givingWay(verifyWhole(verifyParts, root), onProgress),
    checkPages: () => pageProblems(handle),
    traceMac: (bytes) => mac(keys.trace, bytes),
    copyTo: (target) => {
      copyDatabase(handle, target.database)
      createHeads(
        target.heads,
        { ...trail.head(), markMs: heads.markMs(), control: heads.control() },
        keys.head,
      )
      return trail.head()
    },
    changeKeyring: (actor, change, also) =>
      change.commit(knownRevision(handle), ({ revision, isUpgraded }) => ({
        run: () =>
          doors.transact(actor, (tx) => {
            noteKeyring(handle, tx, revision)
            if (isUpgraded) tx.record({ act: 'keyring.upgraded', object: `keyring:${revision}` })
            also?.(tx)
          }),
        isUndone: () => isUnknownRevision(handle, revision),
      })),
    ...factsOver(handle),
    checkpoint: () => {
      handle.pragma('wal_checkpoint(TRUNCATE)')
    },
    close: () => closeInOrder(database, { heads, trail, sealKey: keys.seal.key }),
  }
}

/** What the store says of itself, and what it signs, over its facts. */
function factsOver(
  handle: Handle,
): Pick<Store, 'exportKey' | 'signForOutside' | 'keyringRevision' | 'becomeAnotherMachine'> {
  return {
    exportKey: () => exportKeyOf(handle),
    signForOutside: (bytes) => signedForOutside(handle, bytes),
    keyringRevision: () => knownRevision(handle),
    becomeAnotherMachine: () => writeFact(handle, 'machine-id', randomBytes(16).toString('hex')),
  }
}

interface Closing {
  readonly heads: HeadWriter
  readonly trail: AuditTrail
  readonly sealKey: Buffer
}

async function closeInOrder(database: OpenDatabase, { heads, trail, sealKey }: Closing): Promise<void> {
  const isEmptied = emptyJournal(database.handle)
  try {
    await database.close()
    if (isEmptied) heads.write(trail.head(), true)
  } finally {
    heads.close()
    sealKey.fill(0)
  }
}

/** Moves the journal into the database. False when that is not possible now: the journal then stays and is read at the next start. */
function emptyJournal(handle: Handle): boolean {
  try {
    const [answer] = handle.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    return answer?.busy === 0
  } catch (error) {
    // A full or failing disk must not keep anybody from locking; what is in the journal is durable already.
    if (storageFault(error) === error) throw error
    return false
  }
}

/** Compares the end of the trail with the recorded head and checks what was written last. */
function assertRecent(handle: Handle, keys: StoreKeys, recorded: HeadRecord): void {
  const parts = { handle, linkKey: keys.link, rowKey: keys.row, recordedHead: () => recorded }
  const breach = verifyRecent(parts)
  if (breach === null) return
  if (breach.reason === 'tail-missing' || breach.reason === 'head-differs' || breach.reason === 'empty')
    throw openFault('trail-behind-head', new Error(`${breach.reason} at ${breach.seq}`))
  throw new AppError(
    'trail-broken',
    `全程留痕第 ${breach.seq} 条处校验不符，数据可能被改动，程序没有打开它。请停止使用并保留现场，报告安全审计员，由系统管理员恢复备份。`,
    { cause: new Error(`${breach.reason} at ${breach.seq} ${breach.row ?? ''}`) },
  )
}

/** The first entry of a store and the first after every migration. */
function noteSchema(doors: Doors, { handle, schemaNumber, migratedFrom }: OpenDatabase): void {
  const object = `schema:${schemaNumber}` as const
  const noted = handle
    .prepare(`SELECT 1 FROM audit_entries WHERE object = ? AND act = 'database.migrated'`)
    .get(object)
  if (noted !== undefined) return
  doors.transact(systemActor, (tx) => {
    tx.record({ act: 'database.migrated', object, detail: { from: migratedFrom, to: schemaNumber } })
    for (const migration of migrations) if (migration.number <= schemaNumber) migration.fill?.(tx)
  })
}
