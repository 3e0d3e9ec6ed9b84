import type { BackupReport } from '../../shared/backup/contract.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import { type Role, roleNames } from '../../shared/rights/role.ts'
import type { CallContext } from '../call/callContext.ts'
import type { Handler } from '../call/handler.ts'
import type { RestoreDoors } from '../call/sessionService.ts'
import { shownReport } from './backupReport.ts'
import { type BackedUpUser, backedUpUser } from './backupRepository.ts'
import { restoreBackup } from './restoreBackup.ts'
import { verifyBackup } from './verifyBackup.ts'

/**
 * Restores while nobody is logged in, so that it works when the store is damaged or gone: 系统管理员 and 安全管理员
 * prove themselves against the backup's own keyring, and the backup is proved before it says who they are.
 * Throws `second-person-required`.
 */
export const restoreFromBackup: Handler<'backups.restore'> = (input, context) =>
  context.session.whileNobodyIsIn((doors) => restore(input, context, doors))

async function restore(
  { folder, reason, systemAdmin, securityAdmin }: Input<'backups.restore'>,
  { dataFolder, now }: CallContext,
  doors: RestoreDoors,
): Promise<BackupReport> {
  const first = await doors.openForeignKeyring(folder, systemAdmin)
  try {
    const second = await doors.openForeignKeyring(folder, securityAdmin)
    second.dek.fill(0)
    await verifyBackup(folder, first.dek)
    const actor = assertHolds(backedUpUser(folder, first.dek, first.userId), 'systemAdmin')
    const witness = assertHolds(backedUpUser(folder, first.dek, second.userId), 'securityAdmin')
    const report = await restoreBackup({
      dataFolder,
      backupFolder: folder,
      dek: first.dek,
      actor: { userId: actor.userId, name: actor.name },
      reason,
      detail: { secondPerson: { userId: witness.userId, name: witness.name } },
      now,
      open: (staged, key) => doors.openStaged(staged, key),
    })
    await doors.adoptRestored(first.dek)
    return shownReport(report)
  } finally {
    first.dek.fill(0)
  }
}

function assertHolds(user: BackedUpUser | null, role: Role): BackedUpUser {
  if (user?.isActive && user.roles.includes(role)) return user
  throw new AppError('second-person-required', `恢复备份须由「${roleNames[role]}」本人输入账号和口令。`)
}
