import { workKindsOf } from '../../shared/contract/workKindsOf.ts'
import type { Urgency } from '../../shared/request/model.ts'
import type { CalendarDate } from '../../shared/time.ts'
import { WorkKind } from '../../shared/workbench/model.ts'
import type { WorkCount, WorkItem } from '../../shared/workbench/summary.ts'
import type { OpenWork, Worker, WorkOf } from '../contribution/openWork.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { urgencyRankSql } from '../requestRecord/governingDueQueries.ts'
import { accountsJson } from '../userRecord/humanRepository.ts'

/** The open work of every kind, as the subjects contribute it. */
export type WorkByKind = WorkOf<WorkKind>

/** For whom work is looked up, and what the subjects contribute. */
export interface WorkQuery {
  readonly worker: Worker
  readonly work: WorkByKind
  /** Only this kind; null for all that may wait for the worker. */
  readonly only: WorkKind | null
}

interface WaitingSql {
  /** A table expression `waiting` that the read begins with: kind, id, persons, due_on, extended_due_on, due_provisional, governing. */
  readonly sql: string
  readonly values: readonly SqlValue[]
}

/** What waits for somebody as a table expression, or null when nothing may. */
export function waitingSql(tx: Reading, { worker, work, only }: WorkQuery): WaitingSql | null {
  const kinds = workKindsOf(worker.roles).filter((kind) => only === null || kind === only)
  // One read may serve several kinds; none is made when none of its kinds may wait for the caller.
  const reads = [...new Set<OpenWork>(kinds.map((kind) => work[kind]))]
  if (reads.length === 0) return null
  // The later of the own date and the date of the letter's 延期: the rule of `governingDue`.
  return {
    sql: `WITH me (accounts) AS (SELECT ?), waiting AS MATERIALIZED (
      SELECT *, max(due_on, coalesce(extended_due_on, due_on)) AS governing
      FROM (${reads.map(({ sql }) => sql).join('\nUNION ALL\n')})
      WHERE kind IN (SELECT value FROM json_each(?)))`,
    values: [
      worker.userId === null ? '[]' : accountsJson(tx, worker.userId),
      ...reads.flatMap(({ values }) => values?.(tx, worker) ?? []),
      JSON.stringify(kinds),
    ],
  }
}

/** How much of each kind waits for somebody; kinds of which nothing waits are left out. */
export function workCounts(
  tx: Reading,
  query: Omit<WorkQuery, 'only'>,
  { today, soonBefore }: { readonly today: CalendarDate; readonly soonBefore: CalendarDate },
): WorkCount[] {
  const waiting = waitingSql(tx, { ...query, only: null })
  if (waiting === null) return []
  const rows = tx.select<WorkCount>(
    `${waiting.sql} SELECT kind, count(*) AS items,
       coalesce(sum(kind <> 'receipt' AND governing < ?), 0) AS overdue,
       coalesce(sum(kind <> 'receipt' AND governing >= ? AND governing < ?), 0) AS soon
     FROM waiting GROUP BY kind`,
    ...waiting.values,
    today,
    today,
    soonBefore,
  )
  return rows.toSorted((a, b) => WorkKind.options.indexOf(a.kind) - WorkKind.options.indexOf(b.kind))
}

/** What waits for somebody, as a number and a day. */
interface WaitingWork {
  readonly items: number
  readonly nearest: CalendarDate | null
}

/** How much waits for somebody and its nearest last day; what waits for others is left out. */
export function waitingWork(tx: Reading, query: Omit<WorkQuery, 'only'>): WaitingWork {
  const waiting = waitingSql(tx, { ...query, only: null })
  if (waiting === null) return { items: 0, nearest: null }
  const [found] = tx.select<WaitingWork>(
    `${waiting.sql} SELECT count(*) AS items, min(governing) AS nearest FROM waiting WHERE kind <> 'receipt'`,
    ...waiting.values,
  )
  return found ?? { items: 0, nearest: null }
}

interface ItemRow {
  readonly kind: WorkKind
  readonly id: number
  readonly persons: number | null
  readonly due_on: CalendarDate | null
  readonly extended_due_on: CalendarDate | null
  readonly due_provisional: number
  readonly urgency: Urgency
  readonly wanted_on: CalendarDate | null
}

/** One page of what waits for somebody: the nearest last day first, within it 特急 and 加急 first, then in the order of the work; what waits for others last. */
export function workItems(
  tx: Reading,
  query: WorkQuery,
  page: { readonly offset: number; readonly limit: number },
): { rows: WorkItem[]; total: number } {
  const waiting = waitingSql(tx, query)
  if (waiting === null) return { rows: [], total: 0 }
  const found = tx.select<ItemRow & { total: number }>(
    `${waiting.sql}, places AS MATERIALIZED (SELECT key AS place, value AS kind FROM json_each(?))
     SELECT w.*, (SELECT count(*) FROM waiting) AS total FROM waiting w CROSS JOIN places k ON k.kind = w.kind
     ORDER BY w.kind = 'receipt', w.due_on IS NULL, w.governing, ${urgencyRankSql('w')}, k.place, w.id LIMIT ? OFFSET ?`,
    ...waiting.values,
    JSON.stringify(WorkKind.options),
    page.limit,
    page.offset,
  )
  return {
    rows: found.map((row) => workItem(tx, row, query.work[row.kind])),
    total: found[0]?.total ?? countWaiting(tx, waiting),
  }
}

/** Beyond the last page no row tells how many there are. */
function countWaiting(tx: Reading, { sql, values }: WaitingSql): number {
  const [count] = tx.select<{ total: number }>(`${sql} SELECT count(*) AS total FROM waiting`, ...values)
  return count?.total ?? 0
}

function workItem(tx: Reading, row: ItemRow, { of, head }: OpenWork): WorkItem {
  return {
    kind: row.kind,
    of,
    id: row.id,
    ...head(tx, row.id),
    persons: row.persons,
    dueOn: row.due_on,
    extendedDueOn: row.extended_due_on,
    dueProvisional: row.due_provisional === 1,
    urgency: row.urgency,
    wantedOn: row.wanted_on,
  }
}
