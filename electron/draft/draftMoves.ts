import type { SideWriting } from '../database/row/transaction.ts'
import type { FormDraft, FormDraftKey } from './draftRepository.ts'

/** Keeps a form, replacing what was there. */
export function saveFormDraft(tx: SideWriting, { userId, key }: FormDraftKey, draft: FormDraft): void {
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
export function discardFormDraft(tx: SideWriting, { userId, key }: FormDraftKey): void {
  tx.execute('DELETE FROM drafts WHERE user_id = ? AND key = ?', userId, key)
}
