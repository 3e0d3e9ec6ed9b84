import type { ActResult } from '../../shared/audit/entry.ts'
import type { Handle, Statement } from '../database/file/driver.ts'
import type { ChainedStatement } from '../database/key/hashChain.ts'

/** An entry as it stands in the table. */
export interface StoredEntry extends ChainedStatement {
  readonly commitment: Buffer
  readonly rowsDigest: Buffer
  readonly previous: Buffer
  readonly link: Buffer
  readonly seal: Buffer
  /** The list of rows written; read anew each time, because an import's list is large. */
  readonly rows: Buffer
  /** Null when there is no body or it was erased. */
  readonly body: { readonly salt: Buffer; readonly text: string } | null
}

const pageSize = 2000

/** Entries from one sequence on, in order, read in pages so that the trail may be longer than the memory; from 1 also what stands before it. */
export interface EntryReader {
  page(from: number): readonly StoredEntry[]
  /** The stored link of one entry; empty when there is no such entry. */
  link(seq: number): Buffer
  /** The sequence of the last entry; 0 when there is none. */
  last(): number
  /** Where the newest `count` entries begin that somebody was let do: refused calls push nothing out of what is checked. */
  recentStart(count: number): number
  /** True when a later entry says that this body was erased. */
  isErased(seq: number): boolean
}

/** Reads entries over this connection. */
export function entryReader(handle: Handle): EntryReader {
  const page = handle.prepare(
    `SELECT seq, format, suite, actor_id, actor_name, at, monotone_us, boot_id, act, object, result, commitment,
       rows_digest, previous, link, seal, salt, body, length(rows) AS rows_length
     FROM audit_entries WHERE seq >= ? ORDER BY seq LIMIT ${pageSize}`,
  ) as Statement
  const rows = handle.prepare('SELECT rows FROM audit_entries WHERE seq = ?').pluck()
  const link = handle.prepare('SELECT link FROM audit_entries WHERE seq = ?').pluck()
  const last = handle.prepare('SELECT coalesce(max(seq), 0) FROM audit_entries').pluck()
  const start = handle
    .prepare(
      // Where there are fewer, the walk begins where the trail does, whatever entry is the first that is there.
      `SELECT CASE WHEN count(*) < $count THEN 1 ELSE min(seq) END FROM
         (SELECT seq FROM audit_entries WHERE act <> 'session.denied' ORDER BY seq DESC LIMIT $count)`,
    )
    .pluck()
  const erased = handle
    .prepare(`SELECT 1 FROM audit_entries WHERE object = ? AND act = 'audit.bodyErased' AND seq > ?`)
    .pluck()
  return {
    // Nothing may stand before the first entry: it is read, and found to be out of its place.
    page: (from) =>
      (page.all(from === 1 ? Number.MIN_SAFE_INTEGER : from) as Record<string, unknown>[]).map((row) =>
        storedEntry(row, () => rows.get(row.seq)),
      ),
    link: (seq) => bytesOrEmpty(link.get(seq)),
    last: () => Number(last.get()),
    recentStart: (count) => Math.max(1, Number(start.get({ count }))),
    isErased: (seq) => erased.get(`audit:${seq}`, seq) !== undefined,
  }
}

const bytesOrEmpty = (value: unknown) => (Buffer.isBuffer(value) ? value : Buffer.alloc(0))

function storedEntry(row: Record<string, unknown>, rows: () => unknown): StoredEntry {
  const text = (name: string) => String(row[name])
  const number = (name: string) => Number(row[name])
  const bytes = (name: string) => bytesOrEmpty(row[name])
  return {
    seq: number('seq'),
    format: number('format'),
    suite: number('suite'),
    actorId: number('actor_id'),
    actorName: text('actor_name'),
    at: text('at'),
    monotoneUs: number('monotone_us'),
    bootId: text('boot_id'),
    act: text('act'),
    object: text('object'),
    result: text('result') as ActResult,
    commitment: bytes('commitment'),
    rowsDigest: bytes('rows_digest'),
    previous: bytes('previous'),
    link: bytes('link'),
    seal: bytes('seal'),
    get rows() {
      return row.rows_length === 0 ? bytesOrEmpty(null) : bytesOrEmpty(rows())
    },
    // Half a body is no body that anybody committed to: it must not be read as an erased one.
    body: row.salt === null && row.body === null ? null : { salt: bytes('salt'), text: text('body') },
  }
}
