import type { SideWriting } from '../../database/row/transaction.ts'
import type { JournalAnchor } from './loginJournal.ts'

/** Remembers the beginning of a new epoch. */
export function saveJournalAnchor(tx: SideWriting, { epoch, firstKey }: JournalAnchor): void {
  tx.execute(
    `INSERT INTO login_journal_anchors (id, epoch, first_key) VALUES (1, ?, ?)
     ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, first_key = excluded.first_key`,
    epoch,
    firstKey,
  )
}
