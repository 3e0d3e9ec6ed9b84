import type { Candidate } from '../../candidateRecord/candidateRepository.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import type { Reading } from '../../database/row/transaction.ts'

/** How many persons of a list wait for 名单校对, and how many of them are ticked. */
export function proofreadCounts(
  tx: Reading,
  rosterId: number,
): { readonly toProofread: number; readonly ticked: number } {
  const [row] = tx.select<{ waiting: number; ticked: number | null }>(
    `SELECT count(*) AS waiting, sum(proofread_by IS NOT NULL) AS ticked FROM candidates
     WHERE roster_id = ? AND state = 'accepted'`,
    rosterId,
  )
  return { toProofread: row?.waiting ?? 0, ticked: row?.ticked ?? 0 }
}

/** One page of the persons of a list that wait for 名单校对, in the order of the list. */
export function proofreadPersons(
  tx: Reading,
  rosterId: number,
  page: { readonly offset?: number; readonly limit?: number },
): readonly Candidate[] {
  return tx.where(candidateTable, { rosterId, state: 'accepted' }, { orderBy: 'listOrder', ...page })
}
