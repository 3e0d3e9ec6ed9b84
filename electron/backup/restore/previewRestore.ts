import type { Handler } from '../../call/handler.ts'
import { provedRestore } from './provedRestore.ts'

/** Says what restoring this backup will mean, before anything is touched; both people prove themselves as for the restore itself. */
export const previewRestore: Handler<'backups.previewRestore'> = (input, { session, dataFolder, now }) =>
  session.whileNobodyIsIn(async (doors) => {
    const { plan, report, dek } = await provedRestore(input, { dataFolder, doors, now })
    dek.fill(0)
    const { kind, source, lostFrom, lostTo, lostEntries, numbers, last } = plan
    return {
      kind,
      source,
      backupAt: report.createdAt,
      lostFrom,
      lostTo,
      lostEntries,
      numbers: [...numbers],
      last: source === 'paper' ? [...last] : [],
    }
  })
