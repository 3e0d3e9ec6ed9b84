import type { Reading } from '../../database/row/transaction.ts'
import type { JournalAnchor } from './loginJournal.ts'

/** The beginning of the running epoch of the login journal, or null before the first. */
export function findJournalAnchor(tx: Reading): JournalAnchor | null {
  const rows = tx.select<{ epoch: string; firstKey: Uint8Array }>(
    'SELECT epoch, first_key AS firstKey FROM login_journal_anchors WHERE id = 1',
  )
  return rows[0] ?? null
}
