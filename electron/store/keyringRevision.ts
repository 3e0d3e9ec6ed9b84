import type { Handle } from '../database/file/driver.ts'
import type { Writing } from '../database/row/transaction.ts'
import { readFact, writeFact } from './storeFacts.ts'

/**
 * The newest revision of the keyring that is known: by the facts of the store or by the trail, whichever is newer, because one old page gives
 * the facts of before back.
 */
export function knownRevision(handle: Handle): number {
  return Math.max(Number(readFact(handle, 'keyring-revision') ?? 0), recordedRevision(handle))
}

function recordedRevision(handle: Handle): number {
  try {
    const highest = handle
      .prepare(
        `SELECT max(CAST(substr(object, 9) AS INTEGER)) FROM audit_entries WHERE object > 'keyring:' AND object < 'keyring;'`,
      )
      .pluck()
      .get()
    return Number(highest ?? 0)
  } catch (error) {
    // A damaged page is told by the walks, which name it, and shuts nobody out.
    if (error instanceof Error && 'code' in error && /^SQLITE_CORRUPT/.test(String(error.code))) return 0
    throw error
  }
}

/** Notes the revision of the keyring that is in place now: a fact, and an entry. */
export function noteKeyring(handle: Handle, tx: Writing, revision: number): void {
  writeFact(handle, 'keyring-revision', String(revision))
  tx.record({ act: 'keyring.changed', object: `keyring:${revision}` })
}
