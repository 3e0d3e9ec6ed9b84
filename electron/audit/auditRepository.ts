import { auditActs } from '../../shared/audit/acts.ts'
import type { AuditFilter, AuditLine } from '../../shared/audit/contract.ts'
import { objectWords } from '../../shared/audit/objectNames.ts'
import { beijingInstant } from '../../shared/time.ts'
import type { Reading, SqlValue } from '../database/transaction.ts'
import { userTable } from '../user/userTable.ts'

/** Which entries are looked for. */
export interface AuditQuery {
  readonly filter: AuditFilter
  readonly before: number | undefined
  readonly limit: number
}

interface EntryRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly act: string
  readonly object: string
  readonly result: string
  readonly body: string | null
}

/** The entries that meet a filter, newest first, and how many there are in all. */
export function auditLines(
  tx: Reading,
  { filter, before, limit }: AuditQuery,
): { readonly lines: AuditLine[]; readonly total: number } {
  const { where, values } = conditions(filter)
  const rows = tx.select<EntryRow>(
    `SELECT e.seq, e.at, e.actor_name AS actor, e.act, e.object, e.result, e.body
     FROM audit_entries e
     WHERE ${where} AND e.seq < ? ORDER BY e.seq DESC LIMIT ?`,
    ...values,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  )
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total FROM audit_entries e WHERE ${where}`,
    ...values,
  )
  const names = new Map(tx.where(userTable, {}).map(({ id, name }) => [`user:${id}`, name]))
  return { lines: rows.map((row) => lineOf(row, names)), total: count?.total ?? 0 }
}

function conditions(filter: AuditFilter): { readonly where: string; readonly values: readonly SqlValue[] } {
  const parts: (readonly [string, SqlValue])[] = []
  if (filter.actor !== undefined && filter.actor !== '')
    parts.push(['instr(e.actor_name, ?) > 0', filter.actor])
  if (filter.object !== undefined && filter.object !== '')
    parts.push(['instr(e.object, ?) = 1', filter.object])
  if (filter.act !== undefined && filter.act !== '') parts.push(['e.act = ?', filter.act])
  if (filter.from !== undefined) parts.push(['e.at >= ?', beijingInstant(filter.from)])
  if (filter.to !== undefined) parts.push(['e.at < ?', dayAfter(filter.to)])
  return {
    where: ['1 = 1', ...parts.map(([condition]) => condition)].join(' AND '),
    values: parts.map(([, value]) => value),
  }
}

const dayAfter = (date: string) =>
  new Date(new Date(beijingInstant(date)).getTime() + 86_400_000).toISOString()

function lineOf({ body, ...row }: EntryRow, names: ReadonlyMap<string, string>): AuditLine {
  const parsed: { reason?: string; detail?: unknown } = body === null ? {} : JSON.parse(body)
  return {
    ...row,
    objectWords: namedObject(row.object, names),
    words: (auditActs as Readonly<Record<string, string>>)[row.act] ?? row.act,
    reason: parsed.reason ?? null,
    detail: parsed.detail === undefined ? null : JSON.stringify(parsed.detail),
  }
}

function namedObject(object: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(object)
  return name === undefined ? objectWords(object) : `${objectWords('user')} ${name}`
}

/** What the entries of the daily self-check are about. */
export const selfCheckObject = 'workstation:self'

/** When the whole trail was last verified by the program itself; null before the first time. */
export function lastSelfCheckAt(tx: Reading): string | null {
  const rows = tx.select<{ at: string }>(
    'SELECT at FROM audit_entries WHERE object = ? ORDER BY seq DESC LIMIT 1',
    selfCheckObject,
  )
  return rows[0]?.at ?? null
}
