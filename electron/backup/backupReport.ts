import type { BackupReport as ShownReport } from '../../shared/backup/contract.ts'
import type { BackupReport } from './verifyBackup.ts'

/** What a person is told about a proved backup. */
export function shownReport(report: BackupReport): ShownReport {
  const { folder, createdAt, entries, rows, attachments, bytes } = report
  return { folder, createdAt, entries, rows, attachments, bytes }
}
