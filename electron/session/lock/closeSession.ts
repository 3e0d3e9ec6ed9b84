import type { User } from '../../userRecord/userRepository.ts'
import { userTable } from '../../userRecord/userTable.ts'
import type { Session } from '../session.ts'
import type { LockCause, SessionParts } from '../sessionHost.ts'
import { signWithCounts } from './lockSign.ts'

/** Why a session shall end, and the words for the lock page. */
export interface LockWish {
  readonly cause: LockCause | 'lock' | 'logout'
  readonly words: string
}

/** Whose session it is, as the store has him now. */
export function userOf({ store, userId }: Session): User {
  return store.read((tx) => tx.get(userTable, userId, '这名人员'))
}

/** Closes what a session held: its end stands in the trail where that can be written, the store is closed and the key zeroed whatever happens. */
export async function closeSession(
  parts: SessionParts,
  session: Session,
  { cause, words }: LockWish,
): Promise<void> {
  const { store, userId, dek } = session
  const act = cause === 'logout' ? 'session.loggedOut' : 'session.locked'
  try {
    // The account may have been closed, and that is why the session ends.
    const { name } = userOf(session)
    store.transact({ userId, name }, (tx) => tx.record({ act, object: `user:${userId}`, detail: { cause } }))
  } catch (error) {
    // A full disk must not keep the machine open.
    parts.log.error('the lock could not be recorded', { error })
  }
  signWithCounts(store, userId, parts)
  try {
    await store.close()
  } finally {
    dek.fill(0)
    parts.onLocked(words)
  }
}
