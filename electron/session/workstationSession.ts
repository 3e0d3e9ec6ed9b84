import type { ClockStanding } from '../../shared/clock/model.ts'
import { AppError } from '../../shared/errors.ts'
import type { Principal } from '../../shared/rights/decision.ts'
import type { CeremonyAct, CeremonyState } from '../../shared/session/ceremony.ts'
import type { SessionMode, SessionState } from '../../shared/session/model.ts'
import { passwordFindings } from '../../shared/session/passwordPolicy.ts'
import type { Actor } from '../call/actor.ts'
import type { Account, Credentials } from '../call/sessionService.ts'
import { changeKeyring, type KeyringChange } from '../database/key/keyring.ts'
import { settingOf } from '../setting/settingRepository.ts'
import { isUnfounded } from '../store/createStore.ts'
import { openStore, type Store } from '../store/store.ts'
import { readBootId } from '../trail/readBootId.ts'
import type { User } from '../userRecord/userRepository.ts'
import { userTable } from '../userRecord/userTable.ts'
import type { ClockWatch } from './clock/clockWatch.ts'
import { assertNotThrottled, enterSession, type Gate, provePassword } from './enterSession.ts'
import { openCeremonyRoom } from './founding/ceremonyRoom.ts'
import { foundWorkstation } from './founding/foundWorkstation.ts'
import { writeMachineSign } from './founding/machineSign.ts'
import { hasOpenBatch } from './hasOpenBatch.ts'
import { saveJournalAnchor } from './journal/journalMoves.ts'
import { openLoginJournal } from './journal/loginJournal.ts'
import { lockLimits, lockPolicyOf } from './lock/lockPolicy.ts'
import type { Session } from './session.ts'
import { type LockCause, lockCauses, type SessionHost, type SessionParts } from './sessionHost.ts'
import { lockedState, passwordDue, unlockedState } from './sessionStates.ts'

const stepUpMs = 60_000
const warningMs = 60_000
const lockedFault = () => new AppError('locked', '已锁屏，请重新登录后再做。')

/** The one session of the workstation: nobody, or one person. */
export class WorkstationSession implements SessionHost {
  readonly #parts: SessionParts
  readonly #room = openCeremonyRoom()
  #gate: Gate
  #session: Session | null
  #isFounded: boolean
  /** One login, ceremony or lock at a time: two would open the store twice. */
  #turn: Promise<unknown> = Promise.resolve()

  /** Starts with nobody, or goes on with a session that is open already. */
  constructor(parts: SessionParts, running: Session | null = null) {
    this.#parts = parts
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

  performCeremony(act: CeremonyAct): Promise<CeremonyState> {
    return this.#inTurn(async () => {
      if (this.#isFounded) throw new AppError('conflict', '本机已经启用，请直接登录。')
      if (act.step !== 'finish') {
        this.#room.perform(act)
        return this.#room.state()
      }
      const sealRoot = await foundWorkstation(this.#parts, this.#room.harvest())
      this.#room.clear()
      this.#isFounded = true
      this.#gate = this.#freshGate()
      return this.#room.state(sealRoot)
    })
  }

  login(loginName: string, password: string): Promise<SessionState> {
    return this.#inTurn(async () => {
      if (this.#session !== null) throw new AppError('conflict', '已有人登录，请先锁屏再换人。')
      this.#session = await enterSession(this.#gate, { loginName, password })
      this.refreshPolicy()
      return this.state()
    })
  }

  async proveOther({ loginName, password }: Credentials): Promise<Actor> {
    const account = this.#gate.journal.accountOf(loginName)
    assertNotThrottled(this.#gate, account)
    const { userId, dek } = await provePassword(this.#gate, { loginName, password })
    dek.fill(0)
    const { store } = this.current()
    const user = store.read((tx) => tx.get(userTable, userId, '这名人员'))
    if (user.id === this.current().userId)
      throw new AppError('second-person-required', '须由另一人输入其本人的账号和口令，不能是当前登录人。')
    const now = this.now()
    if (!user.active || store.read((tx) => passwordDue(tx, user, now)) !== null)
      throw new AppError('forbidden', '这名人员的账号已停用或口令须先更换，请本人登录办理后再确认。')
    return { userId: user.id, name: user.name, roles: user.roles }
  }

  async lock(how: 'lock' | 'logout'): Promise<SessionState> {
    await this.#end(how, how === 'lock' ? '已锁屏。' : '已退出登录。')
    return lockedState(this.#parts.dataFolder, this.#parts.clock.now())
  }

  lockFor(cause: LockCause): Promise<void> {
    return this.#end(cause, lockCauses[cause])
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
    this.#parts.announce({ kind: 'changed', subject: 'session' })
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
      this.#parts.announce({ kind: 'changed', subject: 'session' })
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

  async changePassword(current: string, next: string): Promise<SessionState> {
    const { store } = this.current()
    const { id, name, loginName } = this.#user()
    const threeKinds = store.read((tx) => settingOf(tx, 'password.threeKinds'))
    const finding = passwordFindings(next, { loginName, name, previous: current }, { threeKinds })[0]
    if (finding !== undefined) throw new AppError('invalid-input', finding)
    await this.#prove(current)
    await this.setAccountSecret({ id, loginName }, next)
    const passwordChangedAt = this.now().toISOString()
    store.transact(this.actor(), (tx) => {
      tx.update(userTable, tx.get(userTable, id, '这名人员'), {
        passwordChangedAt,
        passwordGiven: false,
        codeExpiresAt: null,
      })
      tx.record({ act: 'session.passwordChanged', object: `user:${id}` })
    })
    return this.state()
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
    return this.#changeKeyring({ kind: 'put', person: { userId: id, loginName, password: secret } })
  }

  removeAccountSecret({ id }: Account): Promise<void> {
    return this.#changeKeyring({ kind: 'remove', userId: id })
  }

  lendKey<T>(work: (store: Store, dek: Uint8Array) => Promise<T>): Promise<T> {
    const { store, dek } = this.current()
    return work(store, dek)
  }

  openForeignKeyring(folder: string, credentials: Credentials): Promise<{ userId: number; dek: Buffer }> {
    assertNotThrottled(this.#gate, this.#gate.journal.accountOf(credentials.loginName))
    return provePassword({ ...this.#gate, dataFolder: folder }, credentials)
  }

  openStaged(dataFolder: string, dek: Uint8Array): Promise<Store> {
    const { clock, tables } = this.#parts
    return openStore({ dataFolder, dek, tables, now: clock.now, bootId: readBootId() })
  }

  async adoptRestored(dek: Uint8Array): Promise<void> {
    const store = await this.openStaged(this.#parts.dataFolder, dek)
    const next = this.#gate.journal.nextEpoch(null)
    try {
      store.sideWrite((tx) => saveJournalAnchor(tx, next.anchor))
    } finally {
      await store.close()
    }
    next.commit()
    this.#isFounded = true
  }

  refreshPolicy(): void {
    const { store, timer, mode } = this.current()
    timer.setLimits(lockLimits(store.read((tx) => lockPolicyOf(tx, mode))))
    const { shortName, machineName } = store.read((tx) => settingOf(tx, 'centre.identity'))
    writeMachineSign(this.#parts.dataFolder, { centreShortName: shortName, machineName })
  }

  /** Checks the password of the person who is logged in; wrong ones count like wrong logins and lock in the end. */
  async #prove(password: string): Promise<void> {
    const { loginName } = this.#user()
    const account = this.#gate.journal.accountOf(loginName)
    try {
      assertNotThrottled(this.#gate, account)
      const { dek } = await provePassword(this.#gate, { loginName, password })
      dek.fill(0)
    } catch (error) {
      if (error instanceof AppError && error.code === 'throttled') await this.lockFor('refusedTooOften')
      throw error
    }
  }

  async #changeKeyring(change: KeyringChange): Promise<void> {
    const { store, dek } = this.current()
    const revision = await changeKeyring(this.#parts.dataFolder, dek, [change])
    store.noteKeyring(this.actor(), revision)
  }

  #user(): User {
    const { store, userId } = this.current()
    return store.read((tx) => tx.get(userTable, userId, '这名人员'))
  }

  #lockInBackground(cause: LockCause): void {
    this.lockFor(cause).catch((error: unknown) => this.#parts.log.error('locking failed', { cause, error }))
  }

  /** Forgets the session at once, so that no later call reaches it, then closes what it held. */
  async #end(cause: LockCause | 'lock' | 'logout', words: string): Promise<void> {
    const session = this.#session
    if (session === null) return
    const actor = this.actor()
    this.#session = null
    const act = cause === 'logout' ? 'session.loggedOut' : 'session.locked'
    try {
      session.store.transact(actor, (tx) =>
        tx.record({ act, object: `user:${actor.userId}`, detail: { cause } }),
      )
    } catch (error) {
      // A full disk must not keep the machine open.
      this.#parts.log.error('the lock could not be recorded', { error })
    }
    try {
      await session.store.close()
    } finally {
      session.dek.fill(0)
      this.#parts.onLocked(words)
    }
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work)
    this.#turn = result.catch(() => undefined)
    return result
  }

  #freshGate(): Gate {
    const { dataFolder, clock, log, tables } = this.#parts
    return { dataFolder, clock, log, tables, journal: openLoginJournal(dataFolder) }
  }
}
