import type { AuditFilter } from '../../shared/audit/contract.ts'
import { beijingInstant } from '../../shared/time.ts'
import type { Reading, SqlValue } from '../database/row/transaction.ts'
import { type About, entriesAbout } from './aboutRepository.ts'
import type { EntryRow } from './wordEntryRepository.ts'

/** Which entries are looked for. */
export interface AuditQuery {
  readonly filter: AuditFilter
  /** What `filter.about` was understood as; null when it is empty. */
  readonly about: About | null
  readonly before: number | undefined
  readonly limit: number
}

/** The columns of an entry that are put into words. */
export const entryColumns = 'e.seq, e.at, e.actor_name AS actor, e.act, e.object, e.result, e.body'

/** The entries that meet a filter, newest first, and how many there are in all. */
export function auditEntries(
  tx: Reading,
  { filter, about, before, limit }: AuditQuery,
): { readonly rows: readonly EntryRow[]; readonly total: number } {
  const { where, values } = conditions(filter)
  const within = about === null ? null : entriesAbout(about)
  const found = within === null ? '' : `AND e.seq IN (${within.sql})`
  const all: readonly SqlValue[] = [...(within?.values ?? []), ...values]
  const rows = tx.select<EntryRow>(
    `SELECT ${entryColumns} FROM audit_entries e
     WHERE 1 = 1 ${found} AND ${where} AND e.seq < ? ORDER BY e.seq DESC LIMIT ?`,
    ...all,
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  )
  const [count] = tx.select<{ total: number }>(
    `SELECT count(*) AS total FROM audit_entries e WHERE 1 = 1 ${found} AND ${where}`,
    ...all,
  )
  return { rows, total: count?.total ?? 0 }
}

/** One entry by its sequence, or null. */
export function auditEntry(tx: Reading, seq: number): EntryRow | null {
  return tx.select<EntryRow>(`SELECT ${entryColumns} FROM audit_entries e WHERE e.seq = ?`, seq)[0] ?? null
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

/** What the entries of the daily self-check are about. */
export const selfCheckObject = 'workstation:self'

/** When the whole trail was last verified by the program itself; null before the first time. */
export function lastSelfCheckAt(tx: Reading): string | null {
  const rows = tx.select<{ at: string }>(
    `SELECT at FROM audit_entries WHERE object = ? AND result = 'done' ORDER BY seq DESC LIMIT 1`,
    selfCheckObject,
  )
  return rows[0]?.at ?? null
}

/** The stored link of an entry; null when there is no such entry. */
export function linkOfEntry(tx: Reading, seq: number): Uint8Array | null {
  const [found] = tx.select<{ link: Uint8Array }>('SELECT link FROM audit_entries WHERE seq = ?', seq)
  return found?.link ?? null
}
