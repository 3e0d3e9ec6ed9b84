import type { Reading, SideWriting } from '../database/row/transaction.ts'

/** Whose form and which. */
export interface DraftKey {
  readonly userId: number
  readonly key: string
}

/** A half-filled form as it was left. */
export interface Draft {
  readonly body: string
  readonly savedAt: string
}

/** The form a person left under this key, or null. */
export function findDraft(tx: Reading, { userId, key }: DraftKey): Draft | null {
  const rows = tx.select<Draft>(
    'SELECT body, saved_at AS savedAt FROM drafts WHERE user_id = ? AND key = ?',
    userId,
    key,
  )
  return rows[0] ?? null
}

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
