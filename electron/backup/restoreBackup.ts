import fs from 'node:fs'
import path from 'node:path'
import type { LastNumber } from '../../shared/backup/restoration.ts'
import { beijingMinute } from '../../shared/time.ts'
import { copyDurably, syncFolder } from '../database/file/durableFile.ts'
import { storageFault } from '../database/file/faults.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import type { AuditActor, Writing } from '../database/row/transaction.ts'
import { installStaged, stagingFolder } from '../store/installStore.ts'
import type { Store } from '../store/store.ts'
import { noteRestoration } from './restore/restorationMoves.ts'
import { planRestore, type RestorePlan } from './restore/restorePlan.ts'
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
  /** The last number of each series, from the paper registers; used where the store that is there cannot be read. */
  readonly paper?: readonly LastNumber[]
  now(): Date
  /** Opens the store that was put together aside: `SessionService.openStaged`. */
  open(dataFolder: string, dek: Uint8Array): Promise<Store>
}

/** What stands now, and what was put aside. */
export interface Restored extends BackupReport {
  /** The folder inside the data folder that holds what was there before, null where there was nothing; nothing is deleted. */
  readonly replaced: string | null
}

/**
 * Puts a proved backup in place of the store; the store must be closed. Everything is checked and prepared before the
 * live files are touched, and the swap survives a crash. The new trail says which head was there and which is there now, and
 * from then on no number is given that stands on paper. On an empty machine the store is taken over (`store.adopted`).
 * Faults: those of `verifyBackup`, `database-foreign` when the backup is another store's, `disk-full`, `read-only`.
 */
export async function restoreBackup(restoration: Restoration): Promise<Restored> {
  const { dataFolder, backupFolder, dek } = restoration
  try {
    const report = await verifyBackup(backupFolder, dek)
    const plan = planRestore({ dataFolder, dek }, report, restoration.now())
    const staged = stagingFolder(dataFolder)
    copyPieces(backupFolder, staged)
    await recordRestoration(restoration, staged, { report, plan })
    return { ...report, replaced: installStaged(dataFolder, dek) }
  } catch (error) {
    throw storageFault(error)
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

/** The act, the numbers that are on paper and what was lost, in the first transaction of the store that comes. */
async function recordRestoration(
  restoration: Restoration,
  staged: string,
  { report, plan }: { readonly report: BackupReport; readonly plan: RestorePlan },
): Promise<void> {
  const { dek, actor, reason, detail, paper } = restoration
  const store = await restoration.open(staged, dek)
  const record = (tx: Writing) => {
    const numbers = noteRestoration(tx, { report, plan, paper, reason, second: detail?.secondPerson.name })
    const { createdAt, headSeq: seq, headLink: link } = report
    const { before } = plan
    if (plan.kind === 'adopted') store.becomeAnotherMachine()
    tx.record({
      act: plan.kind === 'adopted' ? 'store.adopted' : 'backup.restored',
      object: `store:${store.storeId}`,
      reason,
      detail: {
        ...detail,
        backup: { createdAt, seq, link },
        before: before === null ? null : { seq: before.seq, link: Buffer.from(before.link).toString('hex') },
        backupHead: plan.backupHead,
        replacedHead: plan.replacedHead,
        numberSource: plan.source,
        lostFrom: beijingMinute(plan.lostFrom),
        lostTo: beijingMinute(plan.lostTo),
        lostEntries: plan.lostEntries,
        usedNumbers: numbers,
      },
    })
  }
  try {
    store.transact(actor, record)
  } finally {
    await store.close()
  }
}
