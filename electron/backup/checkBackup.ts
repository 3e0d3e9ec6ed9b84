import type { Handler } from '../call/handler.ts'
import { shownReport } from './backupReport.ts'
import { verifyBackup } from './verifyBackup.ts'

/** Reads a backup of this workstation through and leaves an entry about it. */
export const checkBackup: Handler<'backups.check'> = async ({ folder }, { session, transact }) => {
  const report = await session.lendKey((_, dek) => verifyBackup(folder, dek))
  transact((tx) => tx.record({ act: 'backup.checked', object: `audit:${report.headSeq}` }))
  return shownReport(report)
}
