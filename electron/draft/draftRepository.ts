import type { Reading } from '../database/row/transaction.ts'

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
