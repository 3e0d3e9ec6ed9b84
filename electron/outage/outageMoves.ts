import type { Writing } from '../database/row/transaction.ts'
import { heldUpRequests, type Outage } from './outageRepository.ts'
import { outageRequestTable } from './outageTable.ts'

/** Ties an outage to every letter it held up that it is not tied to yet; returns the new ones. */
export function tieRequests(tx: Writing, outage: Outage): readonly number[] {
  const tied = new Set(tx.where(outageRequestTable, { outageId: outage.id }).map((row) => row.requestId))
  const fresh = heldUpRequests(tx, outage).filter((id) => !tied.has(id))
  for (const requestId of fresh) tx.insert(outageRequestTable, { outageId: outage.id, requestId })
  return fresh
}
