import { type AuditAct, auditActs } from '../../shared/audit/acts.ts'
import { type ReplyKind, replyKindNames } from '../../shared/reply/model.ts'
import { type RosterKind, rosterKindNames } from '../../shared/roster/model.ts'
import type { Reading } from '../database/transaction.ts'

/** One line of the history of a letter, in words. */
export interface HistoryLine {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly words: string
  readonly object: string
  readonly reason: string | null
}

interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly result: string
  readonly what: string
  readonly word: string | number | null
  readonly number: string | null
  readonly body: string | null
}

// Numbers are bound as reals: joined to text by SQLite, 12 would read 12.0.
const requestObject = (requestId: number) => `request:${requestId}`

/** The trail of one letter, its lists, persons, batches, replies and objections, oldest first, at most 2,000 lines from the newest. */
export function historyOf(tx: Reading, requestId: number): readonly HistoryLine[] {
  const rows = tx.select<EntryRow>(
    `WITH objects (object, what, word, number) AS (
       SELECT ?, 'request', NULL, NULL
       UNION ALL SELECT 'roster:' || id, 'roster', kind, NULL FROM rosters WHERE request_id = ?
       UNION ALL SELECT 'candidate:' || id, 'candidate', list_order, NULL FROM candidates WHERE request_id = ?
       UNION ALL SELECT DISTINCT 'batch:' || batch_id, 'batch', NULL, NULL FROM inquiry_items WHERE request_id = ?
       UNION ALL SELECT 'reply:' || id, 'reply', kind, document_number FROM replies WHERE request_id = ?
       UNION ALL SELECT 'objection:' || id, 'objection', NULL,
         printf('%d-%04d', objection_year, objection_serial) FROM objections WHERE request_id = ?)
     SELECT e.seq, e.at, e.actor_name AS actor, e.act, e.result, o.what, o.word, o.number, e.body
     FROM objects o JOIN audit_entries e ON e.object = o.object
     ORDER BY e.seq DESC LIMIT 2000`,
    requestObject(requestId),
    ...Array<number>(5).fill(requestId),
  )
  return rows.map(lineOf).reverse()
}

/** True when this person opened a file of this letter not long ago: what is handed out piece by piece stands on that entry. */
export function openedLately(
  tx: Reading,
  opened: { readonly requestId: number; readonly userId: number; readonly since: string },
): boolean {
  const [found] = tx.select<{ seq: number }>(
    `SELECT seq FROM audit_entries
     WHERE object = ? AND act = 'request.attachmentViewed' AND actor_id = ? AND at >= ?
     ORDER BY seq DESC LIMIT 1`,
    requestObject(opened.requestId),
    opened.userId,
    opened.since,
  )
  return found !== undefined
}

function lineOf({ seq, at, actor, act, result, body, ...object }: EntryRow): HistoryLine {
  const words = act in auditActs ? auditActs[act as AuditAct] : act
  return {
    seq,
    at,
    actor,
    words: result === 'done' ? words : `${words}（未成）`,
    object: objectWords(object),
    reason: reasonIn(body),
  }
}

function objectWords({ what, word, number }: Pick<EntryRow, 'what' | 'word' | 'number'>): string {
  if (what === 'roster') return `名单（${rosterKindNames[word as RosterKind]}）`
  if (what === 'candidate') return `第 ${word} 号人员`
  if (what === 'batch') return '查询批次'
  if (what === 'objection') return `异议 ${number}`
  if (what === 'reply') return number ?? replyKindNames[word as ReplyKind]
  return '来文'
}

function reasonIn(body: string | null): string | null {
  if (body === null) return null
  const { reason } = JSON.parse(body) as { readonly reason?: unknown }
  return typeof reason === 'string' ? reason : null
}
