import type { SideWriting } from '../database/row/transaction.ts'
import type { Draft, DraftKey } from './draftRepository.ts'

/** Keeps a form, replacing what was there. */
export function saveDraft(tx: SideWriting, { userId, key }: DraftKey, draft: Draft): void {
  tx.execute(
    `INSERT INTO drafts (user_id, key, body, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (user_id, key) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
    userId,
    key,
    draft.body,
    draft.savedAt,
  )
}

/** Forgets a form; nothing happens when there is none. */
export function discardDraft(tx: SideWriting, { userId, key }: DraftKey): void {
  tx.execute('DELETE FROM drafts WHERE user_id = ? AND key = ?', userId, key)
}
