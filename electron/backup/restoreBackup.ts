import fs from 'node:fs'
import path from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { copyDurably, syncFolder } from '../database/file/durableFile.ts'
import { storageFault } from '../database/file/faults.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import { claimedHead } from '../database/key/headRecords.ts'
import { readKeyring } from '../database/key/keyring.ts'
import type { AuditActor } from '../database/row/transaction.ts'
import { installStaged, stagingFolder } from '../store/installStore.ts'
import type { Store } from '../store/store.ts'
import { type BackupReport, verifyBackup } from './verifyBackup.ts'

/** What is restored, where to, and by whom. Two people's approval is the caller's; their names belong into `detail`. */
export interface Restoration {
  readonly dataFolder: string
  readonly backupFolder: string
  /** The database key of the backup: `unlockKeyring(backupFolder, …)`. */
  readonly dek: Uint8Array
  readonly actor: AuditActor
  readonly reason: string
  readonly detail?: { readonly secondPerson: { readonly userId: number; readonly name: string } }
  now(): Date
  /** Opens the store that was put together aside: `SessionService.openStaged`. */
  open(dataFolder: string, dek: Uint8Array): Promise<Store>
}

/** What stands now, and what was put aside. */
export interface Restored extends BackupReport {
  /** The folder inside the data folder that holds what was there before; nothing is deleted. */
  readonly replaced: string
}

/**
 * Puts a proved backup in place of the store; the store must be closed. Everything is checked and prepared before the
 * live files are touched, and the swap survives a crash. The new trail says which head was there and which is there now.
 * Faults: those of `verifyBackup`, `database-foreign` when the backup is another store's, `disk-full`, `read-only`.
 */
export async function restoreBackup(restoration: Restoration): Promise<Restored> {
  const { dataFolder, backupFolder, dek } = restoration
  try {
    const report = await verifyBackup(backupFolder, dek)
    assertSameStore(dataFolder, report)
    const before = claimedHead(storeFolder(dataFolder).heads)
    const replaced = `replaced-${restoration.now().toISOString().replace(/\D/g, '').slice(0, 14)}`
    const staged = stagingFolder(dataFolder)
    copyPieces(backupFolder, staged)
    await recordRestoration(restoration, staged, {
      backup: { createdAt: report.createdAt, seq: report.headSeq, link: report.headLink },
      before: before === null ? null : { seq: before.seq, link: Buffer.from(before.link).toString('hex') },
      replaced,
    })
    installStaged(dataFolder, replaced)
    return { ...report, replaced }
  } catch (error) {
    throw storageFault(error)
  }
}

/** A backup of another store is refused; where the keyring is gone or damaged there is nothing to compare with. */
function assertSameStore(dataFolder: string, report: BackupReport): void {
  const storeId = presentStoreId(dataFolder)
  if (storeId !== null && storeId !== report.storeId)
    throw new AppError('database-foreign', '这份备份属于另一台专机，不能恢复到本机。请换用本机自己的备份。')
}

function presentStoreId(dataFolder: string): string | null {
  try {
    return readKeyring(dataFolder).content.storeId
  } catch (error) {
    if (error instanceof AppError && (error.code === 'keyring-missing' || error.code === 'keyring-damaged'))
      return null
    throw error
  }
}

function copyPieces(from: string, to: string): void {
  const source = storeFolder(from)
  const target = storeFolder(to)
  copyDurably(source.database, target.database)
  copyDurably(source.keyring, target.keyring)
  for (const folder of ['heads', 'attachments']) {
    fs.mkdirSync(path.join(to, folder))
    for (const name of fs.readdirSync(path.join(from, folder)))
      copyDurably(path.join(from, folder, name), path.join(to, folder, name))
    syncFolder(path.join(to, folder))
  }
}

/** What stood before and what stands now. */
interface Heads {
  readonly backup: { readonly createdAt: string; readonly seq: number; readonly link: string }
  readonly before: { readonly seq: number; readonly link: string } | null
  readonly replaced: string
}

async function recordRestoration(restoration: Restoration, staged: string, heads: Heads): Promise<void> {
  const { dek, actor, reason, detail } = restoration
  const store = await restoration.open(staged, dek)
  try {
    store.transact(actor, (tx) =>
      tx.record({
        act: 'backup.restored',
        object: `store:${store.storeId}`,
        reason,
        detail: { ...detail, ...heads },
      }),
    )
  } finally {
    await store.close()
  }
}
