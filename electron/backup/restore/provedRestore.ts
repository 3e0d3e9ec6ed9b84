import { AppError } from '../../../shared/errors.ts'
import { type Role, roleNames } from '../../../shared/rights/role.ts'
import { isAmong } from '../../../shared/user/human.ts'
import type { Credentials, RestoreDoors } from '../../call/sessionService.ts'
import { type BackedUpUser, backedUpUser } from '../backupRepository.ts'
import { type BackupReport, verifyBackup } from '../verifyBackup.ts'
import { planRestore, type RestorePlan } from './restorePlan.ts'

/** A backup that was proved, by whom it may be restored, and what that will mean; zero the key after use. */
export interface ProvedRestore {
  readonly report: BackupReport
  readonly plan: RestorePlan
  readonly actor: BackedUpUser
  readonly witness: BackedUpUser
  readonly dek: Buffer
}

interface Wish {
  readonly folder: string
  readonly systemAdmin: Credentials
  readonly securityAdmin: Credentials
}

interface Place {
  readonly dataFolder: string
  readonly doors: RestoreDoors
  now(): Date
}

/**
 * Proves both people and the backup, and looks at what is here now: who has left since may not restore. Faults: those of
 * `verifyBackup`, `wrong-password`, `throttled`, `second-person-required`, `forbidden`, `database-foreign`.
 */
export async function provedRestore(
  { folder, systemAdmin, securityAdmin }: Wish,
  { dataFolder, doors, now }: Place,
): Promise<ProvedRestore> {
  const first = await doors.openForeignKeyring(folder, systemAdmin)
  try {
    const second = await doors.openForeignKeyring(folder, securityAdmin)
    second.dek.fill(0)
    const report = await verifyBackup(folder, first.dek)
    const actor = assertHolds(backedUpUser(folder, first.dek, first.userId), 'systemAdmin')
    const witness = assertHolds(backedUpUser(folder, first.dek, second.userId), 'securityAdmin')
    const plan = planRestore({ dataFolder, dek: first.dek }, report, now())
    assertTwoHumans(actor, witness, plan)
    for (const person of [actor, witness]) assertStillHere(person, plan)
    return { report, plan, actor, witness, dek: first.dek }
  } catch (error) {
    first.dek.fill(0)
    throw error
  }
}

function assertHolds(user: BackedUpUser | null, role: Role): BackedUpUser {
  if (user?.isActive && user.roles.includes(role)) return user
  throw new AppError('second-person-required', `恢复备份须由「${roleNames[role]}」本人输入账号和口令。`)
}

/** Two accounts of one human are one person, as the backup knows it, or the store that is here since. */
function assertTwoHumans(actor: BackedUpUser, witness: BackedUpUser, { people }: RestorePlan): void {
  const now = (user: BackedUpUser) =>
    people?.find(({ loginName }) => loginName === user.loginName)?.human ?? null
  const pairs = [
    [actor.human, witness.human],
    [now(actor), now(witness)],
  ] as const
  if (pairs.some(([one, other]) => one !== null && isAmong([other], one)))
    throw new AppError(
      'second-person-required',
      '这两个账号属于同一人，恢复备份须由系统管理员和安全管理员两人办理。',
    )
}

/** The store that is here knows who has left since the backup was made; its keyring does where it cannot be read. */
function assertStillHere({ loginName, name, roles }: BackedUpUser, { people, source }: RestorePlan): void {
  if (people === null) return
  const present = people.find((person) => person.loginName === loginName)
  const administrators: readonly Role[] = ['systemAdmin', 'securityAdmin']
  const mayStill =
    present !== undefined &&
    (source === 'paper' ||
      administrators.some((role) => roles.includes(role) && present.roles.includes(role)))
  if (mayStill) return
  throw new AppError(
    'forbidden',
    `${name}的账号在备份之后已停用或不再担任管理员，不能恢复备份。请由现任的系统管理员和安全管理员办理；现任管理员不在这份备份里的，请换用较新的备份。`,
  )
}
