import fs from 'node:fs'
import path from 'node:path'
import type { Handler } from '../call/handler.ts'
import { exportFolder } from '../database/file/storeFolder.ts'
import { noteWritten } from '../database/row/sourceUse.ts'
import { shownReport } from './backupReport.ts'
import { createBackup } from './createBackup.ts'

/** Backs up to a folder and leaves an entry that names the copy's last trail entry, not its place. */
export const makeBackup: Handler<'backups.create'> = async ({ folder }, context) => {
  const { session, now, announce, transact, dataFolder } = context
  if (path.resolve(folder) === exportFolder(dataFolder)) fs.mkdirSync(folder, { recursive: true })
  const report = await session.lendKey((store, dek) =>
    createBackup(
      {
        store,
        dek,
        now,
        onProgress: (done, total) =>
          announce({ kind: 'progress', job: 'backups.create', done, total, words: '正在写入并读回备份' }),
      },
      folder,
    ),
  )
  const { headSeq, entries, attachments, bytes } = report
  noteWritten(['backups'])
  transact((tx) =>
    tx.record({ act: 'backup.created', object: `audit:${headSeq}`, detail: { entries, attachments, bytes } }),
  )
  return shownReport(report)
}
