import { type AuditAct, auditActs } from '../../shared/audit/acts.ts'
import type { Handler } from '../core/handler.ts'
import type { Reading } from '../database/transaction.ts'

interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly actor_name: string
  readonly act: string
  readonly object: string
  readonly body: string | null
}

/** The trail of one letter, its persons and our letters, oldest first; opening it is itself an entry. */
export const listRequestHistory: Handler<'requests.history'> = ({ requestId }, { transact }) =>
  transact((tx) => {
    const entries = entriesOf(tx, requestId).map(({ seq, at, actor_name, act, object, body }) => ({
      seq,
      at,
      actor: actor_name,
      words: act in auditActs ? auditActs[act as AuditAct] : act,
      object,
      reason: reasonIn(body),
    }))
    tx.record({ act: 'request.viewed', object: `request:${requestId}`, detail: { part: 'history' } })
    return entries
  })

function entriesOf(tx: Reading, requestId: number): readonly EntryRow[] {
  return tx.select<EntryRow>(
    `SELECT e.seq, e.at, e.actor_name, e.act, e.object, b.body FROM audit_entries e
     LEFT JOIN audit_bodies b ON b.seq = e.seq
     WHERE e.object IN (SELECT 'request:' || ?1
       UNION ALL SELECT 'candidate:' || id FROM candidates WHERE request_id = ?1
       UNION ALL SELECT 'roster:' || id FROM rosters WHERE request_id = ?1
       UNION ALL SELECT 'reply:' || id FROM replies WHERE request_id = ?1)
     ORDER BY e.seq LIMIT 2000`,
    requestId,
  )
}

function reasonIn(body: string | null): string | null {
  if (body === null) return null
  const { reason } = JSON.parse(body) as { readonly reason?: unknown }
  return typeof reason === 'string' ? reason : null
}
