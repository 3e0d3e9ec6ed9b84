import type { ClockStanding } from '../../shared/clock/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { Principal } from '../../shared/rights/decision.ts'
import type { CeremonyAct, CeremonyState } from '../../shared/session/ceremony.ts'
import type { SessionMode, SessionState } from '../../shared/session/model.ts'
import { passwordFindings } from '../../shared/session/passwordPolicy.ts'
import type { Actor } from '../call/actor.ts'
import type { Account, Credentials, LentKey, RestoreDoors } from '../call/sessionService.ts'
import { assertCurrentKeyring, type KeyringChange, prepareKeyringChange } from '../database/key/keyring.ts'
import type { Writing } from '../database/row/transaction.ts'
import { reserveOf } from '../machine/reserve.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { isUnfounded } from '../store/createStore.ts'
import { readBootId } from '../trail/readBootId.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import type { User } from '../userRecord/userRepository.ts'
import { userTable } from '../userRecord/userTable.ts'
import type { ClockWatch } from './clock/clockWatch.ts'
import { enterSession, type Gate, provePassword } from './enterSession.ts'
import { openCeremonyRoom } from './founding/ceremonyRoom.ts'
import { foundWorkstation } from './founding/foundWorkstation.ts'
import { hasOpenBatch } from './hasOpenBatch.ts'
import { openLoginJournal } from './journal/loginJournal.ts'
import { closeSession, type LockWish, userOf } from './lock/closeSession.ts'
import { lockLimits, lockPolicyOf } from './lock/lockPolicy.ts'
import { signWithNames } from './lock/lockSign.ts'
import { noteProof, noteRefusal } from './proveAnother.ts'
import { restoreDoors } from './restoreDoors.ts'
import type { Session } from './session.ts'
import { type LockCause, lockCauses, type SessionHost, type SessionParts } from './sessionHost.ts'
import { lockedState, passwordDue, unlockedState } from './sessionStates.ts'
import { createTurn } from './turn.ts'
import { type ReservedDisk, withReserve } from './withReserve.ts'

const stepUpMs = 60_000
const warningMs = 60_000
const diskFullWords =
  '磁盘已满，正在动用预留空间：可以查看、核验留痕、备份和办完手头的事，请系统管理员尽快清理磁盘。'
const lockedFault = () => new AppError('locked', '已锁屏，请重新登录后再做。')

/** The one session of the workstation: nobody, or one person. */
export class WorkstationSession implements SessionHost {
  readonly #parts: SessionParts
  readonly #room = openCeremonyRoom()
  #gate: Gate
  #session: Session | null
  #isFounded: boolean
  readonly #turn = createTurn()
  readonly #disk: ReservedDisk
  /** The last wish to lock: a login that began before it is not let in. */
  #lastLock: LockWish | null = null
  /** A restore waits for its turn, or has it: then nobody is let in. */
  #restoring: 'no' | 'waits' | 'runs' = 'no'

  /** Starts with nobody, or goes on with a session that is open already. */
  constructor(parts: SessionParts, running: Session | null = null) {
    this.#parts = parts
    this.#disk = { dataFolder: parts.dataFolder, reserve: parts.reserve ?? reserveOf(parts.dataFolder, 0) }
    this.#session = running
    this.#isFounded = !isUnfounded(parts.dataFolder)
    this.#gate = this.#freshGate()
  }

  state(): SessionState {
    if (!this.#isFounded) return { phase: 'needsCeremony' }
    const session = this.#session
    if (session === null) return lockedState(this.#parts.dataFolder, this.#parts.clock.now())
    const now = this.now()
    const { store } = session
    return store.read((tx) => unlockedState(tx, session, { user: this.#user(), now }))
  }

  ceremonyState(): CeremonyState {
    return this.#room.state()
  }

  async performCeremony(act: CeremonyAct): Promise<CeremonyState> {
    this.#assertNotRestoring()
    return this.#turn.take(async () => {
      if (this.#isFounded) throw new AppError('conflict', '本机已经启用，请直接登录。')
      if (act.step !== 'finish') {
        this.#room.perform(act)
        return this.#room.state()
      }
      const shown = await foundWorkstation(this.#parts, this.#room.harvest())
      this.#room.clear()
      this.#isFounded = true
      this.#gate = this.#freshGate()
      return this.#room.state(shown)
    })
  }

  async login(loginName: string, password: string): Promise<SessionState> {
    this.#assertNotRestoring()
    const lastLock = this.#lastLock
    return this.#turn.take(async () => {
      if (this.#session !== null) throw new AppError('conflict', '已有人登录，请先锁屏再换人。')
      const enter = () => enterSession(this.#gate, { loginName, password })
      await this.#admit(await withReserve(this.#disk, enter), lastLock)
      this.#keepReserve()
      return this.state()
    })
  }

  async proveOther({ loginName, password }: Credentials): Promise<Actor> {
    const session = this.current()
    const { userId } = await this.#proveAnother(session, { loginName, password })
    const { store } = session
    const user = store.read((tx) => tx.get(userTable, userId, '这名人员'))
    if (store.read((tx) => isOneHuman(tx, user.id, session.userId)))
      throw new AppError('second-person-required', '须由另一人输入其本人的账号和口令，不能是当前登录人。')
    const now = this.now()
    if (!user.active || store.read((tx) => passwordDue(tx, user, now)) !== null)
      throw new AppError('forbidden', '这名人员的账号已停用或口令须先更换，请本人登录办理后再确认。')
    return { userId: user.id, name: user.name, roles: user.roles }
  }

  async lock(how: 'lock' | 'logout'): Promise<SessionState> {
    await this.#end({ cause: how, words: how === 'lock' ? '已锁屏。' : '已退出登录。' })
    return lockedState(this.#parts.dataFolder, this.#parts.clock.now())
  }

  lockFor(cause: LockCause): Promise<void> {
    return this.#end({ cause, words: lockCauses[cause] })
  }

  heartbeat({ active, hidden }: { readonly active: boolean; readonly hidden: boolean }): number {
    const { timer } = this.current()
    timer.setHidden(hidden)
    if (active) timer.touch()
    return Math.ceil(timer.leftMs() / 1000)
  }

  tick(): void {
    const session = this.#session
    if (session === null) return
    const cause = session.timer.expired()
    if (cause !== null) {
      this.#lockInBackground(cause)
      return
    }
    this.clockStanding()
    const leftMs = session.timer.leftMs()
    if (leftMs <= warningMs) this.#parts.announce({ kind: 'idleWarning', seconds: Math.ceil(leftMs / 1000) })
  }

  principal(): Principal {
    if (!this.#isFounded) return { phase: 'ceremony', roles: [], passwordDue: false }
    const session = this.#session
    const cause = session?.timer.expired() ?? null
    if (cause !== null) this.#lockInBackground(cause)
    if (session === null || cause !== null) return { phase: 'locked', roles: [], passwordDue: false }
    const user = this.#user()
    if (!user.active) {
      this.#lockInBackground('accountClosed')
      return { phase: 'locked', roles: [], passwordDue: false }
    }
    const due = session.store.read((tx) => passwordDue(tx, user, this.now()))
    return { phase: 'unlocked', roles: user.roles, passwordDue: due !== null }
  }

  isOpen(): boolean {
    return this.#session !== null
  }

  notice(words: string): void {
    const session = this.current()
    session.notices = [...session.notices, words]
    this.#parts.announce({ kind: 'changed', sources: ['session'] })
  }

  now(): Date {
    return this.#session?.watch?.now() ?? this.#parts.clock.now()
  }

  clockWatch(): ClockWatch | null {
    return this.#session?.watch ?? null
  }

  clockStanding(): ClockStanding | null {
    const session = this.#session
    if (session === null || session.watch === null) return null
    const standing = session.watch.standing()
    if ((standing !== null) !== session.clockWasDoubted) {
      session.clockWasDoubted = standing !== null
      this.#parts.announce({ kind: 'changed', sources: ['session'] })
    }
    return standing
  }

  noteHidden(hidden: boolean): void {
    this.#session?.timer.setHidden(hidden)
  }

  current(): Session {
    if (this.#session === null) throw lockedFault()
    return this.#session
  }

  actor(): Actor {
    const { id, name, roles, active } = this.#user()
    if (!active) throw lockedFault()
    return { userId: id, name, roles }
  }

  async stepUp(password: string): Promise<void> {
    const session = this.current()
    await this.#prove(password)
    this.#assertGoesOn(session)
    session.store.transact(this.actor(), (tx) =>
      tx.record({ act: 'session.steppedUp', object: `user:${session.userId}` }),
    )
    session.stepUpUntilMs = this.#parts.clock.monotonicMs() + stepUpMs
  }

  takeStepUp(): boolean {
    const session = this.current()
    const isFresh = this.#parts.clock.monotonicMs() < session.stepUpUntilMs
    session.stepUpUntilMs = Number.NEGATIVE_INFINITY
    return isFresh
  }

  changePassword(current: string, next: string): Promise<SessionState> {
    return this.#turn.take(async () => {
      const session = this.current()
      const { id, name, loginName } = this.#user()
      const threeKinds = session.store.read((tx) => settingOf(tx, 'password.threeKinds'))
      const finding = passwordFindings(next, { loginName, name, previous: current }, { threeKinds })[0]
      if (finding !== undefined) throw new AppError('invalid-input', finding)
      await this.#prove(current)
      this.#assertGoesOn(session)
      const person = { userId: id, loginName, password: next }
      const change = (tx: Writing) => {
        const passwordChangedAt = this.now().toISOString()
        const user = tx.get(userTable, id, '这名人员')
        tx.update(userTable, user, { passwordChangedAt, passwordGiven: false, codeExpiresAt: null })
        tx.record({ act: 'session.passwordChanged', object: `user:${id}` })
      }
      await withReserve(this.#disk, () => this.#changeKeyring({ kind: 'put', person }, change))
      return this.state()
    })
  }

  setMode(mode: SessionMode): SessionState {
    const session = this.current()
    if (session.mode === mode) return this.state()
    const { store, userId } = session
    if (mode === 'inquiry' && !store.read((tx) => hasOpenBatch(tx, userId)))
      throw new AppError('conflict', '您名下没有进行中的查询批次，请先建立批次再进入查询工作模式。')
    store.transact(this.actor(), (tx) =>
      tx.record({
        act: mode === 'inquiry' ? 'session.inquiryModeEntered' : 'session.inquiryModeLeft',
        object: `user:${userId}`,
      }),
    )
    session.mode = mode
    this.refreshPolicy()
    return this.state()
  }

  setAccountSecret({ id, loginName }: Account, secret: string): Promise<void> {
    const person = { userId: id, loginName, password: secret }
    return this.#turn.take(() => this.#changeKeyring({ kind: 'put', person }))
  }

  removeAccountSecret({ id }: Account): Promise<void> {
    return this.#turn.take(() => this.#changeKeyring({ kind: 'remove', userId: id }))
  }

  async lendKey<T>(work: LentKey<T>): Promise<T> {
    const session = this.current()
    try {
      return await work(session.store, session.dek, restoreDoors(this.#gate).openStaged)
    } finally {
      // With the session its key is gone: whatever the work came to, it came to nothing.
      this.#assertGoesOn(session)
    }
  }

  async whileNobodyIsIn<T>(work: (doors: RestoreDoors) => Promise<T>): Promise<T> {
    if (this.#restoring !== 'no') throw new AppError('conflict', '另一次恢复还没有结束，请稍候。')
    this.#restoring = 'waits'
    return this.#turn.take(async () => {
      try {
        if (this.#session !== null)
          throw new AppError('conflict', '请先锁屏，再由两名管理员在锁屏页恢复备份。')
        this.#restoring = 'runs'
        return await work(restoreDoors(this.#gate))
      } finally {
        this.#restoring = 'no'
        this.#isFounded = !isUnfounded(this.#parts.dataFolder)
      }
    })
  }

  refreshPolicy(): void {
    const { store, timer, mode } = this.current()
    timer.setLimits(lockLimits(store.read((tx) => lockPolicyOf(tx, mode))))
    signWithNames(store, this.#parts.dataFolder)
  }

  /** Checks the password of the person who is logged in; wrong ones count like wrong logins and lock in the end. */
  async #prove(password: string): Promise<void> {
    const { loginName } = this.#user()
    try {
      await this.#proveBy({ loginName, password })
    } catch (error) {
      if (error instanceof AppError && error.code === 'throttled') this.#lockInBackground('refusedTooOften')
      throw error
    }
  }

  /** Proves somebody else's password. Right or wrong stands in the trail under the name of who is logged in; five wrong ones end the session. */
  async #proveAnother(session: Session, credentials: Credentials): Promise<{ readonly userId: number }> {
    try {
      const proved = await this.#proveBy(credentials)
      this.#assertGoesOn(session)
      noteProof(session, this.actor(), proved.userId)
      return proved
    } catch (error) {
      this.#assertGoesOn(session)
      const { loginName } = credentials
      if (noteRefusal(session, this.actor(), { loginName, error })) this.#lockInBackground('refusedTooOften')
      throw error
    }
  }

  /** Proves a password against the keyring as it lies there, which must be the one that the open store knows. */
  async #proveBy(credentials: Credentials): Promise<{ readonly userId: number }> {
    const { store } = this.current()
    const { userId, dek, revision } = await provePassword(this.#gate, credentials)
    dek.fill(0)
    if (this.#session?.store === store) assertCurrentKeyring({ revision }, store.keyringRevision())
    return { userId }
  }

  async #changeKeyring(change: KeyringChange, also?: (tx: Writing) => void): Promise<void> {
    const session = this.current()
    const prepared = await prepareKeyringChange(this.#parts.dataFolder, session.dek, change)
    this.#assertGoesOn(session)
    session.store.changeKeyring(this.actor(), prepared, also)
  }

  #user(): User {
    return userOf(this.current())
  }

  /** After every wait: the session in which the work began is still the running one. */
  #assertGoesOn(session: Session): void {
    if (this.#session !== session) throw lockedFault()
  }

  /** Lets a session run, unless somebody has wished to lock since its login began. */
  async #admit(session: Session, lockBefore: LockWish | null): Promise<void> {
    this.#session = session
    try {
      if (this.#lastLock !== lockBefore) throw lockedFault()
      this.refreshPolicy()
    } catch (error) {
      await this.#end(this.#lastLock ?? { cause: 'closed', words: lockCauses.closed })
      throw error
    }
  }

  /** Tells who comes in while the disk is full, and takes the room again in the background once there is some. */
  #keepReserve(): void {
    const { reserve } = this.#disk
    if (reserve.isSpent()) this.notice(diskFullWords)
    reserve.refill().catch((error: unknown) => this.#parts.log.warn('no room could be reserved', { error }))
  }

  #assertNotRestoring(): void {
    if (this.#restoring === 'runs') throw new AppError('conflict', '正在恢复备份，请等恢复完成后再登录。')
  }

  #lockInBackground(cause: LockCause): void {
    this.lockFor(cause).catch((error: unknown) => this.#parts.log.error('locking failed', { cause, error }))
  }

  /** Forgets the session at once, so that no later call reaches it, then closes what it held; what opens next waits for that. */
  #end(wish: LockWish): Promise<void> {
    this.#lastLock = wish
    const session = this.#session
    if (session === null) return this.#turn.idle()
    this.#session = null
    const closing = closeSession(this.#parts, session, wish)
    this.#turn.hold(closing)
    return closing
  }

  #freshGate(): Gate {
    const { dataFolder, clock, log, tables } = this.#parts
    const bootId = readBootId()
    return { dataFolder, clock, log, tables, bootId, journal: openLoginJournal(dataFolder) }
  }
}
