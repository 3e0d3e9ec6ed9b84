import { judgeClock } from '../../../shared/clock/judgeClock.ts'
import { type ClockStanding, type ClockSuspicion, confirmAloneDays } from '../../../shared/clock/model.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Role } from '../../../shared/rights/role.ts'
import type { Actor } from '../../call/actor.ts'
import type { Clock } from '../../call/clock.ts'
import type { WatchedClock } from '../../call/sessionService.ts'
import { type Store, systemActor } from '../../store/store.ts'
import { clockObject, lastEntry, type OpenDoubt, openDoubt } from './clockTrail.ts'

/** The posts of which one of the two must hold one: who sets the machine, who guards it, who signs. */
const settlingRoles: readonly Role[] = ['systemAdmin', 'securityAdmin', 'signer']
const dayMs = 86_400_000

/** Watches the machine's clock while a store is open (security 51, 52); made before anything of a session is written. */
export class ClockWatch implements WatchedClock {
  readonly #store: Store
  readonly #clock: Clock
  /** The last believed moment, and the monotone time it belongs to. */
  #believed: { readonly wallMs: number; readonly monotonicMs: number }
  #doubt: OpenDoubt | null

  /** Judges the clock against the mark of the store; `bootId` names the start of this machine. */
  constructor(store: Store, clock: Clock, bootId: string) {
    this.#store = store
    this.#clock = clock
    this.#believed = this.#here()
    this.#doubt = store.read(openDoubt)
    if (this.#doubt === null) this.#judgeStart(bootId)
    else this.#believed = { ...this.#believed, wallMs: this.#doubt.markMs }
  }

  /** Looks at the clock and says what is wrong with it; a new doubt is recorded at once. */
  standing(): ClockStanding | null {
    if (this.#doubt === null) this.#look()
    return this.#doubt === null ? null : standingOf(this.#doubt, this.#clock.now())
  }

  /** What time it is as far as is known: the clock, or while it is doubted the last believed moment and what has passed since. */
  now(): Date {
    const { wallMs, monotonicMs } = this.#here()
    const believed = this.#believed
    return new Date(this.#doubt === null ? wallMs : believed.wallMs + (monotonicMs - believed.monotonicMs))
  }

  /** One person says that the date is right after days without use; throws `conflict` or `second-person-required`. */
  confirm(actor: Actor): void {
    const standing = this.#doubtful()
    if (!standing.mayConfirmAlone)
      throw new AppError('second-person-required', '这次时钟变动须由两人核对，请按「两人核对」办理。')
    this.#store.transact(actor, (tx) =>
      tx.record({ act: 'clock.confirmed', object: clockObject, detail: standing }),
    )
    this.#believe()
  }

  /** Two people say with a reason that the clock is right now; throws `conflict` or `forbidden`. */
  settle(actor: Actor, second: Actor, reason: string): void {
    const standing = this.#doubtful()
    if (![...actor.roles, ...second.roles].some((role) => settlingRoles.includes(role)))
      throw new AppError('forbidden', '两人中须有一人是签发人、系统管理员或安全管理员，请换人确认。')
    const detail = { ...standing, second: { userId: second.userId, name: second.name } }
    this.#store.transact(actor, (tx) =>
      tx.record({ act: 'clock.settled', object: clockObject, reason, detail }),
    )
    this.#believe()
  }

  #judgeStart(bootId: string): void {
    const last = this.#store.read(lastEntry)
    // Before the first login of a store nothing has been believed yet.
    const markMs = this.#store.clockMark.atMs()
    const { wallMs, monotonicMs } = this.#believed
    // Across a restart of the machine nothing can say how long it was off.
    const elapsedMs = last?.bootId === bootId ? Math.max(0, monotonicMs - last.monotonicMs) : null
    const suspicion = judgeClock({ markMs, nowMs: wallMs, elapsedMs })
    this.#believed = { wallMs: suspicion === null ? Math.max(wallMs, markMs) : markMs, monotonicMs }
    if (suspicion === null) this.#store.clockMark.follow()
    else this.#doubted(suspicion, markMs)
  }

  #look(): void {
    const { wallMs, monotonicMs } = this.#here()
    const elapsedMs = monotonicMs - this.#believed.monotonicMs
    const markMs = this.#believed.wallMs
    const suspicion = judgeClock({ markMs, nowMs: wallMs, elapsedMs })
    if (suspicion !== null) this.#doubted(suspicion, markMs)
    else if (wallMs >= markMs) this.#believed = { wallMs, monotonicMs }
  }

  #doubted(suspicion: ClockSuspicion, markMs: number): void {
    const noticedAt = this.#clock.now().toISOString()
    this.#doubt = { suspicion, markMs, noticedAt }
    this.#store.clockMark.hold()
    const detail = { suspicion, markMs, mark: new Date(markMs).toISOString(), now: noticedAt }
    this.#store.transact(systemActor, (tx) =>
      tx.record({ act: 'clock.doubted', object: clockObject, result: 'failed', detail }),
    )
  }

  #believe(): void {
    this.#believed = this.#here()
    this.#doubt = null
    this.#store.clockMark.set(this.#believed.wallMs)
    this.#store.clockMark.follow()
  }

  #doubtful(): ClockStanding {
    if (this.#doubt === null) throw new AppError('conflict', '时钟已经核对过，不必再办理。')
    return standingOf(this.#doubt, this.#clock.now())
  }

  #here() {
    return { wallMs: this.#clock.now().getTime(), monotonicMs: this.#clock.monotonicMs() }
  }
}

function standingOf({ suspicion, markMs, noticedAt }: OpenDoubt, now: Date): ClockStanding {
  const aheadMs = now.getTime() - markMs
  return {
    suspicion,
    markAt: new Date(markMs).toISOString(),
    noticedAt,
    now: now.toISOString(),
    mayConfirmAlone: suspicion === 'jumpedForward' && aheadMs >= 0 && aheadMs <= confirmAloneDays * dayMs,
  }
}
