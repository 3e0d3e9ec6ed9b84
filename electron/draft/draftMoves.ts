import { AppError } from '../../shared/errors.ts'
import type { SideWriting } from '../database/row/transaction.ts'
import type { FormDraft, FormDraftKey } from './draftRepository.ts'

/** Of one person: what a desk leaves half-filled in a week is a hundredth of this. */
const mostDrafts = 200
const mostBytes = 4 * 1024 * 1024

/** Keeps a form, replacing what was there; throws `conflict` when the person keeps too many or too much. */
export function saveFormDraft(tx: SideWriting, { userId, key }: FormDraftKey, draft: FormDraft): void {
  const [others] = tx.select<{ count: number; bytes: number }>(
    'SELECT count(*) AS count, coalesce(sum(length(CAST(body AS BLOB))), 0) AS bytes FROM drafts WHERE user_id = ? AND key <> ?',
    userId,
    key,
  )
  const bytes = (others?.bytes ?? 0) + Buffer.byteLength(draft.body)
  if ((others?.count ?? 0) >= mostDrafts || bytes > mostBytes)
    throw new AppError(
      'conflict',
      '未办完的草稿太多或太大，这一份没有存下；请先提交或放弃一些草稿，再继续填写。',
    )
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
