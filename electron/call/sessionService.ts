import type { CeremonyAct, CeremonyState } from '../../shared/session/ceremony.ts'
import type { SessionState } from '../../shared/session/model.ts'
import type { Store } from '../store/store.ts'
import type { Actor } from './actor.ts'

/** Who wants in. */
export interface Credentials {
  readonly loginName: string
  readonly password: string
}

/** The account whose way to the database key is changed. */
export interface Account {
  readonly id: number
  readonly loginName: string
}

/** The machine's clock while a store is open, and the two ways to settle a doubt about it (security 51, 52). */
export interface WatchedClock {
  /** One person says that the date is right after days without use; throws `conflict` or `second-person-required`. */
  confirm(actor: Actor): void
  /** Two people say with a reason that the clock is right now; throws `conflict` or `forbidden`. */
  settle(actor: Actor, second: Actor, reason: string): void
}

/** What a restore may ask of the session while it has the machine to itself. */
export interface RestoreDoors {
  /** Opens the keyring of a backup, with the throttle and the journal of this machine. Zero the key after use. */
  openForeignKeyring(
    folder: string,
    credentials: Credentials,
  ): Promise<{ readonly userId: number; readonly dek: Buffer }>
  /** Opens a store that was put together from a backup, with that backup's key; the caller closes it. */
  openStaged(dataFolder: string, dek: Uint8Array): Promise<Store>
  /** A backup has been put in place of the store: its record of refused logins begins anew, with the counts of this machine. */
  adoptRestored(dek: Uint8Array): Promise<void>
}

/** Work with the open store and its key; `open` opens a copy aside with it, which the work closes. */
export type LentKey<T> = (store: Store, dek: Uint8Array, open: RestoreDoors['openStaged']) => Promise<T>

/** Who is at the machine, as handlers may use it. */
export interface SessionService {
  state(): SessionState
  ceremonyState(): CeremonyState
  /** Takes one step of the first run; nothing is written before the last. */
  performCeremony(act: CeremonyAct): Promise<CeremonyState>
  /** Faults `wrong-password`, `throttled`, and the faults of opening the store. */
  login(loginName: string, password: string): Promise<SessionState>
  /** Ends the session: database closed, keys gone. `logout` only changes the word in the trail. */
  lock(how: 'lock' | 'logout'): Promise<SessionState>
  /** Hears that the window is used or hidden; answers with the whole seconds until the core locks. */
  heartbeat(sign: { readonly active: boolean; readonly hidden: boolean }): number
  /** Proves the person once more, for one act within 60 seconds. */
  stepUp(password: string): Promise<void>
  /**
   * Proves a second person at the same screen by their own name and password: for acts that two people sign together.
   * Faults `wrong-password`, `throttled`, `second-person-required` (it is the person logged in), `forbidden`.
   * The caller checks the roles of who comes back and records that person by id.
   */
  proveOther(credentials: Credentials): Promise<Actor>
  changePassword(current: string, next: string): Promise<SessionState>
  setMode(mode: 'normal' | 'inquiry'): SessionState
  /** Gives an account a new secret; `conflict` while nobody is logged in. */
  setAccountSecret(account: Account, secret: string): Promise<void>
  /** Takes an account its way to the key. */
  removeAccountSecret(account: Account): Promise<void>
  /** Lends the open store and its key for a copy or a proof of one; neither may be kept. Fault `locked` when the session ended meanwhile. */
  lendKey<T>(work: LentKey<T>): Promise<T>
  /**
   * Runs the work while nobody is logged in and nobody can log in. Faults `conflict` when somebody is, or when another
   * such work is under way.
   */
  whileNobodyIsIn<T>(work: (doors: RestoreDoors) => Promise<T>): Promise<T>
  /** The watch over the machine's clock; null while nobody is logged in. */
  clockWatch(): WatchedClock | null
  /** Reads the lock limits and the machine's sign anew after a setting changed. */
  refreshPolicy(): void
}
