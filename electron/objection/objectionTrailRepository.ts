import { type AuditAct, auditActs } from '../../shared/audit/acts.ts'
import type { Instant } from '../../shared/time.ts'
import type { Reading } from '../database/row/transaction.ts'

/** One line of the history of a case, in words. */
export interface ObjectionHistoryLine {
  readonly at: Instant
  readonly by: string
  readonly words: string
  readonly reason: string | null
}

/** The trail of one case, oldest first, at most 500 lines from the newest; who merely looked is left out. */
export function objectionHistory(tx: Reading, objectionId: number): ObjectionHistoryLine[] {
  const rows = tx.select<{ at: string; actor: string; act: string; body: string | null }>(
    `SELECT at, actor_name AS actor, act, body FROM audit_entries
     WHERE object = ? AND act NOT IN ('objection.viewed', 'objection.fileViewed') ORDER BY seq DESC LIMIT 500`,
    `objection:${objectionId}`,
  )
  return rows
    .map(({ at, actor, act, body }) => ({
      at,
      by: actor,
      words: act in auditActs ? auditActs[act as AuditAct] : act,
      reason: reasonIn(body),
    }))
    .reverse()
}

function reasonIn(body: string | null): string | null {
  if (body === null) return null
  const { reason } = JSON.parse(body) as { readonly reason?: unknown }
  return typeof reason === 'string' ? reason : null
}
