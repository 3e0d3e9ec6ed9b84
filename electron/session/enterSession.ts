import { AppError } from '../../shared/errors.ts'
import { isAdoptionOpen } from '../backup/restore/restorationRepository.ts'
import type { Clock } from '../call/clock.ts'
import type { Credentials } from '../call/sessionService.ts'
import { type Unlocked, unlockKeyring } from '../database/key/keyring.ts'
import type { Table } from '../database/row/table.ts'
import type { Writing } from '../database/row/transaction.ts'
import { seedDictionary } from '../listType/listTypeMoves.ts'
import type { Log } from '../log/log.ts'
import { openStore } from '../store/store.ts'
import type { User } from '../userRecord/userRepository.ts'
import { userTable } from '../userRecord/userTable.ts'
import { ClockWatch } from './clock/clockWatch.ts'
import type { LoginJournal } from './journal/loginJournal.ts'
import { type ThrottleTime, throttleLeftMs } from './journal/loginThrottle.ts'
import { mergeJournal } from './journal/mergeJournal.ts'
import { lockLimits, lockPolicyOf } from './lock/lockPolicy.ts'
import { createLockTimer } from './lock/lockTimer.ts'
import type { Session } from './session.ts'

/** What stands between the lock page and a session. */
export interface Gate {
  readonly dataFolder: string
  readonly journal: LoginJournal
  readonly clock: Clock
  readonly log: Log
  readonly tables: readonly Table[]
  /** Names this start of the machine. */
  readonly bootId: string
}

const refused = () => new AppError('wrong-password', '账号或口令不正确，请核对后重新输入。')

/** Lets a person in: throttle, password, store, account, journal, in this order. Every refusal is sealed in the journal. */
export async function enterSession(gate: Gate, credentials: Credentials): Promise<Session> {
  const account = gate.journal.accountOf(credentials.loginName)
  const { userId, dek } = await provePassword(gate, credentials)
  try {
    return await openSession(gate, { account, userId, dek })
  } catch (error) {
    dek.fill(0)
    throw error
  }
}

async function openSession(
  gate: Gate,
  { account, userId, dek }: { readonly account: string; readonly userId: number; readonly dek: Buffer },
): Promise<Session> {
  const { dataFolder, journal, clock, tables, bootId } = gate
  const store = await openStore({
    dataFolder,
    dek,
    tables,
    now: clock.now,
    monotonicMs: clock.monotonicMs,
    bootId,
  })
  try {
    // Before anything of this session is written, so that a wrong clock cannot move the mark.
    const watch = new ClockWatch(store, clock, bootId)
    const user = store.read((tx) => tx.find(userTable, userId))
    if (user === null || !mayEnter(user, clock.now())) {
      journal.addFailure(account, timeAt(gate))
      throw refused()
    }
    return begin(gate, { store, dek, watch }, user)
  } catch (error) {
    await store.close()
    throw error
  }
}

const timeAt = ({ clock, bootId }: Gate): ThrottleTime => ({
  now: clock.now(),
  boot: bootId,
  upMs: clock.monotonicMs(),
})

/** Throws `throttled` while the account is shut; the words are the same for names that do not exist. */
function assertNotThrottled(gate: Gate, account: string): void {
  const leftMs = throttleLeftMs(gate.journal.countOf(account), timeAt(gate))
  if (leftMs === 0) return
  const wait = leftMs > 90_000 ? `${Math.ceil(leftMs / 60_000)} 分钟` : `${Math.ceil(leftMs / 1000)} 秒`
  throw new AppError('throttled', `登录失败次数过多，请 ${wait}后再试；忘记口令请由两名管理员重置。`)
}

/**
 * The one place in which a password is proved, whoever asks for it: throttle, then the slow key; a wrong one is sealed in the journal before
 * anybody is told. Zero the key after use.
 */
export async function provePassword(gate: Gate, { loginName, password }: Credentials): Promise<Unlocked> {
  const account = gate.journal.accountOf(loginName)
  assertNotThrottled(gate, account)
  try {
    return await unlockKeyring(gate.dataFolder, loginName, password)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'wrong-password') throw error
    gate.journal.addFailure(account, timeAt(gate))
    throw refused()
  }
}

function mayEnter(user: User, now: Date): boolean {
  if (!user.active) return false
  return !user.passwordGiven || user.codeExpiresAt === null || now.toISOString() < user.codeExpiresAt
}

/** Said at every login until two people have settled it. */
const breachWords =
  '人员、设置、字典、放假安排或密钥版本与最后一次记载不符，可能被换回旧版本。签发、取号和权限变更已停止，其余照常；请安全审计员会同管理员核查，在「留痕」由两人处置。发现时的数据已另存一份。'

/** Said at every login until both administrators have settled it. */
const adoptedWords =
  '本机的数据是从另一台专机的备份启用的，还没有换机登记。请系统管理员和安全管理员在「备份」画面办理；原来的专机不得再使用。'

function found(tx: Writing, words: string): void {
  tx.record({ act: 'audit.breachFound', object: 'audit', result: 'failed', detail: { words } })
}

function begin(
  { journal, clock }: Gate,
  { store, dek, watch }: Pick<Session, 'store' | 'dek' | 'watch'>,
  user: User,
): Session {
  const loggedInAt = clock.now().toISOString()
  const merged = store.transact({ userId: user.id, name: user.name }, (tx) => {
    const journalled = mergeJournal(tx, journal, user)
    tx.record({ act: 'session.loggedIn', object: `user:${user.id}` })
    if (store.isBreached()) found(tx, breachWords)
    for (const words of store.findings) found(tx, words)
    // A store that was founded before there was a dictionary gets the delivered one once.
    seedDictionary(tx)
    tx.update(userTable, user, { lastLoginAt: loggedInAt })
    return journalled
  })
  merged.commit()
  const limits = lockLimits(store.read((tx) => lockPolicyOf(tx, 'normal')))
  return {
    store,
    dek,
    userId: user.id,
    timer: createLockTimer(clock, limits),
    loggedInAt,
    watch,
    notices: [
      ...(store.isBreached() ? [breachWords] : []),
      ...store.findings,
      ...(store.read(isAdoptionOpen) ? [adoptedWords] : []),
      ...merged.notices,
    ],
    mode: 'normal',
    stepUpUntilMs: Number.NEGATIVE_INFINITY,
    wrongOthers: 0,
    clockWasDoubted: false,
  }
}
