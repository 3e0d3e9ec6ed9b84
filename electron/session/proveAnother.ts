import { AppError } from '../../shared/errors.ts'
import type { Actor } from '../call/actor.ts'
import type { Reading } from '../database/row/transaction.ts'
import { userTable } from '../userRecord/userTable.ts'
import type { Session } from './session.ts'

const mostWrongOthers = 5

/** Notes that somebody else's password was right, whatever it was typed for: a proof that leaves nothing would tell passwords. */
export function noteProof(session: Session, actor: Actor, userId: number): void {
  session.store.transact(actor, (tx) => tx.record({ act: 'session.otherProved', object: `user:${userId}` }))
}

/** Notes that somebody else's password was wrong, under the name of who is logged in. True when this session has tried too often. */
export function noteRefusal(session: Session, actor: Actor, refusal: { loginName: string; error: unknown }) {
  const { loginName, error } = refusal
  if (!(error instanceof AppError) || !/^(wrong-password|throttled)$/.test(error.code)) return false
  session.wrongOthers += 1
  session.store.transact(actor, (tx) =>
    tx.record({ act: 'session.otherRefused', object: userObject(tx, loginName), result: 'refused' }),
  )
  return session.wrongOthers >= mostWrongOthers
}

/** What is no account is not written down: it may be a password. */
function userObject(tx: Reading, loginName: string): 'user:unknown' | `user:${number}` {
  const user = tx.first(userTable, { loginName })
  return user === null ? 'user:unknown' : `user:${user.id}`
}
