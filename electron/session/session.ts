import type { PasswordDue, SessionMode } from '../../shared/session/model.ts'
import type { Store } from '../store/store.ts'
import type { ClockWatch } from './clock/clockWatch.ts'
import type { LockTimer } from './lock/lockTimer.ts'

/** What exists while somebody is logged in, and only then. */
export interface Session {
  readonly store: Store
  /** Zeroed when the session ends; needed to change the keyring. */
  readonly dek: Buffer
  readonly userId: number
  readonly timer: LockTimer
  readonly loggedInAt: string
  /** Null only where nobody watches the clock: tests that move it at will. */
  readonly watch: ClockWatch | null
  notices: readonly string[]
  mode: SessionMode
  /** Monotonic milliseconds until which the fresh password proof is good; used up by one act. */
  stepUpUntilMs: number
  /** How often somebody else's password was typed wrongly in this session. */
  wrongOthers: number
  /** Whether the window has been told that the clock is doubted. */
  clockWasDoubted: boolean
}

/** Why a password must be changed; null when it is in force. */
export function passwordDueOf(
  user: { readonly passwordGiven: boolean },
  isExpired: boolean,
): PasswordDue | null {
  if (user.passwordGiven) return 'reset'
  return isExpired ? 'expired' : null
}
