import type { Handle } from '../database/file/driver.ts'
import { hmac, i64, lengthAnd, sha256 } from './bytes.ts'

/** A place that does not stand. */
export interface Finding {
  readonly seq: number
  readonly reason: string
  readonly row: string | null
}

/** How far the walk came, and what it learned on the way. */
export interface Walked {
  readonly head: { seq: number; link: Buffer }
  finding: Finding | null
  newestKeyring: number
  /** How many seals stood, the first that did not, and the key after the last entry; null without a root. */
  readonly seals: { stood: number; bad: number | null; key: Buffer } | null
  readonly links: Map<number, Buffer>
  /** The last thing the trail says about each row, by number of the table and by id. */
  readonly rows: Map<number, Map<number, { seq: number; version: number; digest: Buffer }>>
}

type Entry = Readonly<
  Record<'seq' | 'format' | 'suite' | 'actor_id' | 'monotone_us', number> &
    Record<'actor_name' | 'at' | 'boot_id' | 'act' | 'object' | 'result', string> &
    Record<'commitment' | 'rows_digest' | 'previous' | 'link' | 'seal' | 'rows', Buffer> & {
      salt: Buffer | null
      body: string | null
    }
>

/** E of an entry, format 1. */
function entryBytes(entry: Entry): Buffer {
  const numbers = [entry.seq, entry.format, entry.suite, entry.actor_id].map(i64)
  const rest = [entry.boot_id, entry.act, entry.object, entry.result, entry.commitment, entry.rows_digest]
  const who = [...numbers, lengthAnd(entry.actor_name), lengthAnd(entry.at), i64(entry.monotone_us)]
  return Buffer.concat([lengthAnd('cqw.audit.entry'), ...who, ...[...rest, entry.previous].map(lengthAnd)])
}

/** Walks the entries in order and stops at the first that does not stand; follows the seals from `root`, keeps the links of `wanted`. */
export function walkTrail(
  db: Handle,
  linkKey: Buffer,
  { root, wanted }: { readonly root: Buffer | null; readonly wanted: ReadonlySet<number> },
): Walked {
  const head = { seq: 0, link: Buffer.alloc(32) }
  const seals = root && { stood: 0, bad: null, key: Buffer.from(root) }
  const walked: Walked = { head, finding: null, newestKeyring: 0, seals, links: new Map(), rows: new Map() }
  const erasure = db.prepare('SELECT max(seq) FROM audit_entries WHERE act = ? AND object = ?').pluck()
  const broken = (reason: string, row: string | null = null) =>
    Object.assign(walked, { finding: { seq: head.seq + 1, reason, row } })
  try {
    for (const entry of db.prepare('SELECT * FROM audit_entries ORDER BY seq').iterate() as Iterable<Entry>) {
      const isLinked = hmac(linkKey, entryBytes(entry), entry.seal).equals(entry.link)
      const reason = misplaced(entry, head) ?? (isLinked ? changed(entry) : 'content-changed')
      const erasedBy =
        reason === 'body-missing' ? erasure.get('audit.bodyErased', `audit:${entry.seq}`) : null
      if (reason !== null && Number(erasedBy) <= entry.seq) return broken(reason)
      take(entry, walked)
      if (entry.object.startsWith('keyring:')) walked.newestKeyring = Number(entry.object.slice(8))
      if (wanted.has(entry.seq)) walked.links.set(entry.seq, entry.link)
    }
    return walked
  } catch (error) {
    return notReadable(error, broken('page-damaged', 'audit_entries'))
  }
}

/** What to say when SQLite cannot read on; anything else is no finding. */
export function notReadable<T>(error: unknown, finding: T): T {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_')) return finding
  throw error
}

function misplaced({ seq, format, suite, previous }: Entry, head: Walked['head']): string | null {
  if (seq !== head.seq + 1) return 'missing'
  if (format !== 1 || suite !== 1) return 'unknown-format'
  return previous.equals(head.link) ? null : 'previous-changed'
}

function changed({ rows, rows_digest: digest, commitment, salt, body }: Entry): string | null {
  const isCut = rows.length % 32 !== 0 || (rows.length === 0 && digest.length > 0)
  if (isCut || (rows.length > 0 && !sha256(rows).equals(digest))) return 'rows-changed'
  if (salt === null && body === null) return commitment.length === 0 ? null : 'body-missing'
  if (salt === null || body === null) return 'body-changed'
  return sha256(salt, Buffer.from(body, 'utf8')).equals(commitment) ? null : 'body-changed'
}

function take(entry: Entry, { head, seals, rows }: Walked): void {
  Object.assign(head, { seq: entry.seq, link: entry.link })
  if (seals !== null) {
    if (hmac(seals.key, entryBytes(entry)).equals(entry.seal)) seals.stood += 1
    else seals.bad ??= entry.seq
    seals.key = sha256(Buffer.from('cqw.audit.seal.next'), seals.key)
  }
  for (let at = 0; at < entry.rows.length; at += 32) {
    const listed = entry.rows.subarray(at, at + 32)
    const table = rows.get(listed.readUInt32BE(0)) ?? new Map()
    const digest = Buffer.from(listed.subarray(16))
    table.set(Number(listed.readBigUInt64BE(4)), { seq: entry.seq, version: listed.readUInt32BE(12), digest })
    rows.set(listed.readUInt32BE(0), table)
  }
}
