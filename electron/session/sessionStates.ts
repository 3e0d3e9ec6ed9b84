import { judgeClock } from '../../shared/clock/judgeClock.ts'
import type { SessionState } from '../../shared/session/model.ts'
import { isPasswordExpired, passwordDaysLeft } from '../../shared/session/passwordPolicy.ts'
import { beijingDate, beijingMinute } from '../../shared/time.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import { claimedHead } from '../database/key/headRecords.ts'
import type { Reading } from '../database/row/transaction.ts'
import { lampSchemeInForce } from '../deadline/lampSchemeRepository.ts'
import { settingOf } from '../setting/settingRepository.ts'
import type { User } from '../userRecord/userRepository.ts'
import { readMachineSign } from './founding/machineSign.ts'
import { hasOpenBatch } from './hasOpenBatch.ts'
import { lockPolicyOf } from './lock/lockPolicy.ts'
import { passwordDueOf, type Session } from './session.ts'

/** What the lock page may know. */
export function lockedState(dataFolder: string, now: Date): SessionState {
  return {
    phase: 'locked',
    ...readMachineSign(dataFolder),
    today: beijingDate(now),
    clockWarning: clockWarning(dataFolder, now),
  }
}

/** A lock page must always open: what lies wrong in the data folder is said when somebody logs in. */
function claimedMark(dataFolder: string): number {
  try {
    return claimedHead(storeFolder(dataFolder).heads)?.markMs ?? 0
  } catch {
    return 0
  }
}

/** What the lock page says of the clock, by what the head records claim: unproved until somebody logs in. */
function clockWarning(dataFolder: string, now: Date): string | null {
  const markMs = claimedMark(dataFolder)
  const suspicion = judgeClock({ markMs, nowMs: now.getTime(), elapsedMs: null })
  if (suspicion === null) return null
  const moments = `上次使用 ${beijingMinute(new Date(markMs))}，本机现在 ${beijingMinute(now)}`
  return suspicion === 'steppedBack'
    ? `本机时钟可能被拨回：${moments}。登录后须由两人核对。`
    : `请核对本机日期：${moments}。`
}

/** Why the person's password must be changed first, or null. */
export function passwordDue(tx: Reading, user: User, now: Date) {
  const rotationDays = settingOf(tx, 'password.rotationDays')
  return passwordDueOf(user, isPasswordExpired(user.passwordChangedAt, now, { rotationDays }))
}

/** What the window may know while somebody is logged in. */
export function unlockedState(
  tx: Reading,
  session: Session,
  { user, now }: { readonly user: User; readonly now: Date },
): SessionState {
  const centre = settingOf(tx, 'centre.identity')
  const rotationDays = settingOf(tx, 'password.rotationDays')
  return {
    phase: 'unlocked',
    centreShortName: centre.shortName,
    machineName: centre.machineName,
    today: beijingDate(now),
    user: { id: user.id, name: user.name, loginName: user.loginName, roles: [...user.roles] },
    mode: session.mode,
    mayEnterInquiryMode: hasOpenBatch(tx, user.id),
    passwordDue: passwordDue(tx, user, now),
    passwordDaysLeft:
      rotationDays === 0 ? null : passwordDaysLeft(user.passwordChangedAt, now, { rotationDays }),
    lock: lockPolicyOf(tx, session.mode),
    loggedInAt: session.loggedInAt,
    notices: [...session.notices],
    lampScheme: lampSchemeInForce(tx),
    clock: session.watch?.standing() ?? null,
  }
}
