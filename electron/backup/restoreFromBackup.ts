import type { BackupReport } from '../../shared/backup/contract.ts'
import type { Input } from '../../shared/contract/contract.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { RestoreDoors } from '../call/sessionService.ts'
import { shownReport } from './backupReport.ts'
import { agreedNumbers } from './restore/paperNumbers.ts'
import { provedRestore } from './restore/provedRestore.ts'
import { restoreBackup } from './restoreBackup.ts'

/**
 * Restores while nobody is logged in, so that it works when the store is damaged or gone: 系统管理员 and 安全管理员
 * prove themselves against the backup's own keyring, and the backup is proved before it says who they are.
 * Refused with what `provedRestore` and `agreedNumbers` refuse with.
 */
export const restoreFromBackup: Handler<'backups.restore'> = (input, context) =>
  context.session.whileNobodyIsIn((doors) => restore(input, context, doors))

async function restore(
  input: Input<'backups.restore'>,
  { dataFolder, now }: CallContext,
  doors: RestoreDoors,
): Promise<BackupReport> {
  const proved = await provedRestore(input, { dataFolder, doors, now })
  try {
    const { actor, witness, dek, plan } = proved
    const report = await restoreBackup({
      dataFolder,
      backupFolder: input.folder,
      dek,
      actor: { userId: actor.userId, name: actor.name },
      reason: input.reason,
      detail: { secondPerson: { userId: witness.userId, name: witness.name } },
      paper: plan.source === 'paper' ? agreedNumbers(plan.last, input.paperNumbers) : [],
      now,
      open: (staged, key) => doors.openStaged(staged, key),
    })
    await doors.adoptRestored(dek)
    return shownReport(report)
  } finally {
    proved.dek.fill(0)
  }
}
