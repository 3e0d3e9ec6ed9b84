import type { DetailRow } from '../../shared/ipc/detailRow.ts'
import { type ReplyKind, replyKindNames } from '../../shared/reply/kinds.ts'
import { type RosterKind, rosterKindNames } from '../../shared/roster/model.ts'
import type { Reading } from '../database/row/transaction.ts'
import { actWords, wordedEntries } from './wordEntryRepository.ts'

/** One line of the history of a letter, in words. */
export interface HistoryLine {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly words: string
  readonly object: string
  readonly reason: string | null
}

/** A line with what was recorded with it, in words. */
export interface WordedLine extends HistoryLine {
  readonly fields: DetailRow[]
  readonly isMasked: boolean
}

interface HistoryRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly object: string
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
  return historyRows(tx, requestId).map(lineOf)
}

/** The same with what was recorded, masked; unmasked for one entry of it, for who gave a reason. */
export function wordedHistory(tx: Reading, requestId: number, openSeq?: number): readonly WordedLine[] {
  const all = historyRows(tx, requestId)
  const rows = openSeq === undefined ? all : all.filter(({ seq }) => seq === openSeq)
  const bare = rows.map((row) => ({ ...row, object: requestObject(requestId), body: withoutResults(row) }))
  return wordedEntries(tx, bare, openSeq !== undefined).map((worded, index) => {
    const { seq, at, actor, words, object } = lineOf(rows[index] as HistoryRow)
    const { reason, fields, isMasked } = worded
    return { seq, at, actor, words, object, reason, fields, isMasked }
  })
}

function historyRows(tx: Reading, requestId: number): readonly HistoryRow[] {
  const rows = tx.select<HistoryRow>(
    `WITH objects (object, what, word, number) AS (
       SELECT ?, 'request', NULL, NULL
       UNION ALL SELECT 'roster:' || id, 'roster', kind, NULL FROM rosters WHERE request_id = ?
       UNION ALL SELECT 'candidate:' || id, 'candidate', list_order, NULL FROM candidates WHERE request_id = ?
       UNION ALL SELECT DISTINCT 'batch:' || batch_id, 'batch', NULL, NULL FROM inquiry_items WHERE request_id = ?
       UNION ALL SELECT 'reply:' || id, 'reply', kind, document_number FROM replies WHERE request_id = ?
       UNION ALL SELECT 'objection:' || id, 'objection', NULL,
         printf('%d-%04d', objection_year, objection_serial) FROM objections WHERE request_id = ?)
     SELECT e.seq, e.at, e.actor_name AS actor, e.act, e.object, e.result, o.what, o.word, o.number, e.body
     FROM objects o JOIN audit_entries e ON e.object = o.object
     ORDER BY e.seq DESC LIMIT 2000`,
    requestObject(requestId),
    ...Array<number>(5).fill(requestId),
  )
  return rows.toReversed()
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

// Whoever checks or reviews a person may read the letter's trail and must not find the answer of the one before there.
const resultActs = /^(inquiry|verification|review|objection)\./
const resultFields: ReadonlySet<string> = new Set([
  'outcome',
  'kept',
  'listings',
  'results',
  'looks',
  'counts',
  'inclusion',
  'answers',
  'facts',
  'lines',
  'contradiction',
  'differences',
  'held',
  'leaving',
  'leaks',
])

function withoutResults({ act, body }: HistoryRow): string | null {
  if (body === null) return null
  const { reason, detail } = JSON.parse(body) as { readonly reason?: unknown; readonly detail?: unknown }
  return JSON.stringify({ reason, ...(!resultActs.test(act) && { detail }) }, (key, value) =>
    resultFields.has(key) ? undefined : value,
  )
}

function lineOf({ seq, at, actor, act, result, body, ...object }: HistoryRow): HistoryLine {
  const words = actWords(act)
  return {
    seq,
    at,
    actor,
    words: result === 'done' ? words : `${words}（未成）`,
    object: objectWords(object),
    reason: reasonIn(body),
  }
}

function objectWords({ what, word, number }: Pick<HistoryRow, 'what' | 'word' | 'number'>): string {
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
