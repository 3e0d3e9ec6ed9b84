import fs from 'node:fs'
import path from 'node:path'
import { verdictWords } from '../../shared/audit/entry.ts'
import { AppError } from '../../shared/errors.ts'
import type { Handler } from '../call/handler.ts'
import { storageFault } from '../database/file/faults.ts'
import type { Store } from '../store/store.ts'
import { shownReport } from './backupReport.ts'
import { type BackupReport, verifyBackup } from './verifyBackup.ts'

/** What a drill works with. */
interface Drill {
  readonly backupFolder: string
  /** An own folder for the drill; the start of the program clears what a kill left there. */
  readonly sandbox: string
  readonly dek: Uint8Array
  open(dataFolder: string, dek: Uint8Array): Promise<Store>
}

/**
 * Restores a backup beside the store and opens it as a restore would: trail, every row, every page and every attachment. The live store is
 * not touched and nothing of the drill stays. Throws `conflict`, `file-unreadable`, `trail-broken`.
 */
export const drillRestore: Handler<'backups.drill'> = async ({ folder }, context) => {
  const sandbox = path.join(context.dataFolder, drillName)
  const report = await context.session.lendKey((_, dek, open) =>
    drilled({ backupFolder: folder, sandbox, dek, open }),
  )
  const { headSeq, entries, attachments, bytes } = report
  context.transact((tx) =>
    tx.record({ act: 'backup.drilled', object: `audit:${headSeq}`, detail: { entries, attachments, bytes } }),
  )
  return shownReport(report)
}

const drillName = 'drill'

async function drilled({ backupFolder, sandbox, dek, open }: Drill): Promise<BackupReport> {
  if (fs.existsSync(sandbox)) throw new AppError('conflict', '另一次恢复演练还没有结束，请稍候再做。')
  fs.mkdirSync(sandbox, { mode: 0o700 })
  try {
    const report = await verifyBackup(backupFolder, dek)
    await fs.promises.cp(backupFolder, sandbox, { recursive: true })
    const store = await open(sandbox, dek)
    try {
      await assertWhole(store, report)
    } finally {
      await store.close()
    }
    return report
  } catch (error) {
    throw storageFault(error)
  } finally {
    fs.rmSync(sandbox, { recursive: true, force: true })
  }
}

/** What was opened has the rows, entries and attachments that the backup was proved to have; opening it may have added to them. */
async function assertWhole(store: Store, report: BackupReport): Promise<void> {
  const verdict = await store.verify()
  if (!verdict.ok) throw new AppError('trail-broken', verdictWords(verdict))
  const ids = store.read((tx) =>
    tx.select<{ id: number }>('SELECT id FROM attachments WHERE wrapped_key IS NOT NULL ORDER BY id'),
  )
  for (const { id } of ids) await store.read((tx) => store.attachments.read(tx, id))
  const isLess =
    verdict.entries < report.entries || verdict.rows < report.rows || ids.length !== report.attachments
  if (isLess || store.checkPages().length > 0)
    throw new AppError(
      'file-unreadable',
      '恢复演练没有通过：副本打开后的内容少于备份所记。请换一份备份重做演练，并立即重新备份。',
    )
}
