import type { Reading } from '../database/row/transaction.ts'

/** Whose form and which. */
export interface FormDraftKey {
  readonly userId: number
  readonly key: string
}

/** A half-filled form as it was left. */
export interface FormDraft {
  readonly body: string
  readonly savedAt: string
}

/** The form a person left under this key, or null. */
export function findFormDraft(tx: Reading, { userId, key }: FormDraftKey): FormDraft | null {
  const rows = tx.select<FormDraft>(
    'SELECT body, saved_at AS savedAt FROM drafts WHERE user_id = ? AND key = ?',
    userId,
    key,
  )
  return rows[0] ?? null
}

/** Everything a person left, the latest first. */
export function formDraftsOf(tx: Reading, userId: number): readonly (FormDraft & { readonly key: string })[] {
  return tx.select<FormDraft & { readonly key: string }>(
    'SELECT key, body, saved_at AS savedAt FROM drafts WHERE user_id = ? ORDER BY saved_at DESC, key',
    userId,
  )
}
