import { type AuditAct, auditActs } from '../../shared/audit/acts.ts'
import { registerNumber } from '../../shared/documentNumber/registerNumber.ts'
import type { Instant } from '../../shared/time.ts'
import type { DoneLine } from '../../shared/workbench/summary.ts'
import type { WholeHistory } from '../contribution/history.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'

/** Whose acts, and from when. */
export interface DoneQuery {
  readonly userId: number
  readonly since: Instant
  /** What the subjects say of their acts. */
  readonly history: WholeHistory
}

/**
 * An entry from which to look for those at or after a moment. Entries are in the order of time but for a clock that was set back, so a
 * few steps by sequence find it: the trail needs no index for it, which every act would pay for.
 */
export function firstEntrySince(tx: Reading, since: Instant): number {
  const [head] = tx.select<{ last: number | null }>('SELECT max(seq) AS last FROM audit_entries')
  let [low, high] = [1, (head?.last ?? 0) + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [entry] = tx.select<{ at: string }>('SELECT at FROM audit_entries WHERE seq = ?', middle)
    if (entry !== undefined && entry.at < since) low = middle + 1
    else high = middle
  }
  return low
}

// Which letters a thing belongs to is what its subject says; the first of them stands for all, beside how many there are.
function linesSql({ letters }: WholeHistory): string {
  const ofThing = (column: string) =>
    `CASE what ${Object.entries(letters)
      .map(([word, from]) => `WHEN '${word}' THEN (SELECT ${column} FROM ${from})`)
      .join(' ')} END`
  return `WITH mine AS (
    SELECT seq, at, act, substr(object, 1, instr(object, ':') - 1) AS what,
      CAST(substr(object, instr(object, ':') + 1) AS INTEGER) AS id
    FROM audit_entries
    WHERE seq >= ? AND at >= ? AND actor_id = ? AND result = 'done' AND act IN (SELECT value FROM json_each(?))),
  placed AS (
    SELECT seq, at, act, ${ofThing('min(request_id)')} AS request_id, ${ofThing('count(DISTINCT request_id)')} AS letters
    FROM mine)
  SELECT act, request_id, letters, count(*) AS times, max(at) AS last_at, max(seq) AS seq FROM placed
  GROUP BY act, request_id, letters`
}

const valuesOf = (tx: Reading, { userId, since, history }: DoneQuery): readonly SqlValue[] => [
  firstEntrySince(tx, since),
  since,
  userId,
  JSON.stringify(Object.keys(history.acts).filter((act) => history.acts[act as AuditAct] === 'work')),
]

/** How many kinds of acts on how many letters somebody has done since a moment. */
export function countDone(tx: Reading, query: DoneQuery): number {
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total FROM (${linesSql(query.history)})`,
    ...valuesOf(tx, query),
  )
  return count?.total ?? 0
}

interface Row {
  readonly act: AuditAct
  readonly request_id: number | null
  readonly letters: number | null
  readonly times: number
  readonly last_at: string
  readonly seq: number
  readonly intake_year: number | null
  readonly intake_serial: number | null
  readonly unit_name: string | null
}

/** One page of what somebody has done since a moment, the latest first; equal acts on the same letters are one line. */
export function listDone(
  tx: Reading,
  query: DoneQuery,
  page: { readonly offset: number; readonly limit: number },
): { rows: DoneLine[]; total: number } {
  const rows = tx.select<Row>(
    `SELECT d.*, r.intake_year, r.intake_serial, u.name AS unit_name
     FROM (${linesSql(query.history)}) d LEFT JOIN requests r ON r.id = d.request_id LEFT JOIN units u ON u.id = r.unit_id
     ORDER BY d.seq DESC LIMIT ? OFFSET ?`,
    ...valuesOf(tx, query),
    page.limit,
    page.offset,
  )
  return { rows: rows.map(doneLine), total: countDone(tx, query) }
}

function doneLine({ intake_year, intake_serial, ...row }: Row): DoneLine {
  return {
    seq: row.seq,
    act: row.act,
    words: auditActs[row.act],
    requestId: row.request_id,
    number:
      intake_year === null || intake_serial === null
        ? null
        : registerNumber('incoming', intake_year, intake_serial),
    letters: row.letters ?? 0,
    unitName: row.unit_name,
    times: row.times,
    lastAt: row.last_at,
  }
}
