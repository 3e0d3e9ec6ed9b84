import type { Reading, Writing } from '../database/row/transaction.ts'
import { accountsJson } from '../userRecord/humanRepository.ts'

/** Names one query result: its person, and the entry of the trail by which it was written. */
export interface NamedResult {
  readonly id: number
  readonly candidateId: number
  readonly auditSeq: number
}

/** Enters into the trail that this person saw the first result on the screen; afterwards he cannot check it blindly. */
export function recordShown(tx: Writing, result: NamedResult, at: 'readAloud' | 'page'): void {
  tx.record({
    act: 'verification.resultShown',
    object: `candidate:${result.candidateId}`,
    detail: { for: at, resultId: result.id },
  })
}

/** True when this result was shown to the human of this account at 唱读核对 or 整页核对, by the trail. */
export function wasShown(tx: Reading, result: NamedResult, userId: number): boolean {
  const [found] = tx.select<{ found: number }>(
    `SELECT EXISTS (SELECT 1 FROM audit_entries WHERE object = ? AND act = 'verification.resultShown'
       AND actor_id IN (SELECT value FROM json_each(?)) AND seq > ?) AS found`,
    `candidate:${result.candidateId}`,
    accountsJson(tx, userId),
    // A result is written once until it is voided, so its entry is older than every look at it.
    result.auditSeq,
  )
  return found?.found === 1
}
