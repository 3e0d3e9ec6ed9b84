import { type AuditAct, auditActs } from '../../shared/audit/acts.ts'
import type { Instant } from '../../shared/time.ts'
import type { DoneLine } from '../../shared/workbench/summary.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { intakeNumber } from '../requestRecord/requestRepository.ts'

/** Whose acts, and from when. */
export interface DoneQuery {
  readonly userId: number
  readonly since: Instant
}

// Looking, logging in and the machine's own entries are no work that was done.
const isWork = (act: string) =>
  !/^(system|session|audit|search)\.|[vV]iewed$|[pP]reviewed$|^backup\.checked$/.test(act)
const workActs = JSON.stringify(Object.keys(auditActs).filter(isWork))

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

const lines = `WITH mine AS (
    SELECT seq, at, act, object, substr(object, 1, instr(object, ':') - 1) AS what,
      CAST(substr(object, instr(object, ':') + 1) AS INTEGER) AS id
    FROM audit_entries
    WHERE seq >= ? AND at >= ? AND actor_id = ? AND result = 'done' AND act IN (SELECT value FROM json_each(?))),
  placed AS (
    SELECT seq, at, act, CASE what WHEN 'request' THEN id
      WHEN 'candidate' THEN (SELECT request_id FROM candidates WHERE id = mine.id)
      WHEN 'roster' THEN (SELECT request_id FROM rosters WHERE id = mine.id)
      WHEN 'reply' THEN (SELECT request_id FROM replies WHERE id = mine.id) END AS request_id
    FROM mine)
  SELECT act, request_id, count(*) AS times, max(at) AS last_at, max(seq) AS seq FROM placed GROUP BY act, request_id`

const valuesOf = (tx: Reading, { userId, since }: DoneQuery): readonly SqlValue[] => [
  firstEntrySince(tx, since),
  since,
  userId,
  workActs,
]

/** How many kinds of acts on how many letters somebody has done since a moment. */
export function countDone(tx: Reading, query: DoneQuery): number {
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total FROM (${lines})`,
    ...valuesOf(tx, query),
  )
  return count?.total ?? 0
}

interface Row {
  readonly act: AuditAct
  readonly request_id: number | null
  readonly times: number
  readonly last_at: string
  readonly seq: number
  readonly intake_year: number | null
  readonly intake_serial: number | null
  readonly unit_name: string | null
}

/** One page of what somebody has done since a moment, the latest first; equal acts on one letter are one line. */
export function listDone(
  tx: Reading,
  query: DoneQuery,
  page: { readonly offset: number; readonly limit: number },
): { rows: DoneLine[]; total: number } {
  const rows = tx.select<Row>(
    `SELECT d.*, r.intake_year, r.intake_serial, u.name AS unit_name
     FROM (${lines}) d LEFT JOIN requests r ON r.id = d.request_id LEFT JOIN units u ON u.id = r.unit_id
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
    intakeNumber:
      intake_year === null || intake_serial === null
        ? null
        : intakeNumber({ intakeYear: intake_year, intakeSerial: intake_serial }),
    unitName: row.unit_name,
    times: row.times,
    lastAt: row.last_at,
  }
}
