import type { TrailHead, TrailVerdict } from '../../shared/audit/entry.ts'
import type { Handle } from '../database/file/driver.ts'
import type { MacKey } from '../database/key/hashChain.ts'
import { listedRows } from '../database/row/rowList.ts'
import { controlNumber, controlTables } from './controlDigest.ts'
import { type EntryReader, entryReader, type StoredEntry } from './storedEntry.ts'
import { checkRow, rowLedger, type StampedTable, stampedTables, walkRows } from './verifyRows.ts'
import { checkEnd, type TrailBreach, trailStart, walkAtOnce, walkTrail } from './verifyTrail.ts'
import { walkPages } from './walkPages.ts'
import { retold } from './walks.ts'

/** What a verification needs; it reads only. */
export interface VerifyParts {
  readonly handle: Handle
  readonly linkKey: MacKey
  readonly rowKey: MacKey
  /** The head recorded outside the database, asked when the walk arrives at the end. */
  recordedHead(): TrailHead
  /** Hears of every entry that stands, in order. */
  readonly onEntry?: (entry: StoredEntry) => void
}

/** Progress of a long verification: entries, then rows. */
export interface VerifyProgress {
  readonly entries: number
  readonly rows: number
}

const failed = (breach: TrailBreach): TrailVerdict => ({ ok: false, ...breach })

/** Walks the whole trail and all rows; a step is some milliseconds, and others may read and write between the steps. */
export function* verifyStore(parts: VerifyParts): Generator<VerifyProgress, TrailVerdict> {
  const { handle, linkKey, rowKey } = parts
  const reader = entryReader(handle)
  const ledger = rowLedger()
  const onEntry = (entry: StoredEntry) => {
    ledger.take(entry)
    parts.onEntry?.(entry)
  }
  const walk = walkTrail({ reader, linkKey, after: trailStart, onEntry })
  let { head, breach } = yield* retold(walk, (entries) => ({ entries, rows: 0 }))
  breach ??= checkEnd(head, parts.recordedHead())
  if (breach !== null) return failed(breach)

  const refresh = () => {
    if (reader.last() === head.seq) return null
    const more = walkAtOnce({ reader, linkKey, after: head, onEntry })
    head = more.head
    return more.breach
  }
  const rows = walkRows(handle, rowKey, { rows: ledger, refresh, headSeq: () => head.seq })
  let checked = 0
  const found = yield* retold(rows, (count) => {
    checked = count
    return { entries: head.seq, rows: count }
  })
  if (found !== null) return failed(found)
  const damaged = yield* retold(walkPages(handle), () => ({ entries: head.seq, rows: checked }))
  if (damaged !== null) return failed({ seq: head.seq, reason: 'page-damaged', row: damaged })
  // Others may have written while the pages were read.
  const later = refresh()
  if (later !== null) return failed(later)
  return { ok: true, entries: head.seq, rows: checked, head }
}

const recentEntries = 1000
// A batch import may list tens of thousands of rows; the rest is checked in idle time.
const recentRows = 2000

/** The check at unlock: the end against the recorded head, the last 1,000 entries, and up to 2,000 of their rows, newest first. */
export function verifyRecent(parts: VerifyParts): TrailBreach | null {
  const { handle, linkKey, rowKey } = parts
  const reader = entryReader(handle)
  const first = reader.recentStart(recentEntries)
  const after = first === 1 ? trailStart : { seq: first - 1, link: reader.link(first - 1) }
  const writers: StoredEntry[] = []
  const onEntry = (entry: StoredEntry) => {
    if (entry.rowsDigest.length > 0) writers.push(entry)
  }
  const { head, breach } = walkAtOnce({ reader, linkKey, after, onEntry })
  const found = breach ?? checkEnd(head, parts.recordedHead()) ?? checkRecorded(reader, parts.recordedHead())
  return found ?? checkNewestRows(stampedTables(handle), writers, rowKey)
}

/** The rows of these entries from the newest back, each against the last entry that wrote it. */
function checkNewestRows(
  tables: readonly StampedTable[],
  writers: readonly StoredEntry[],
  rowKey: MacKey,
): TrailBreach | null {
  const seen = new Set<string>()
  for (const entry of writers.toReversed()) {
    for (const listed of listedRows(entry.rows).toReversed()) {
      const key = `${listed.table}:${listed.id}`
      // The control rows have their own digest, which a breach of does not shut everybody out.
      if (listed.table === controlNumber || seen.has(key)) continue
      if (seen.size >= recentRows) return null
      seen.add(key)
      const table = tables.find(({ number }) => number === listed.table)
      const row = table?.row(listed.id) ?? null
      if (table !== undefined && controlTables.includes(table.name)) continue
      if (table === undefined || row === null)
        return { seq: entry.seq, reason: 'row-missing', row: `${table?.name ?? listed.table}:${listed.id}` }
      const wrong = checkRow(table, row, { rowKey, latest: { ...listed, seq: entry.seq } })
      if (wrong !== null) return wrong
    }
  }
  return null
}

/** The entry that the recorded head names must be the one that stands there: a fork of the same length is found too. */
function checkRecorded(reader: EntryReader, { seq, link }: TrailHead): TrailBreach | null {
  return seq === 0 || reader.link(seq).equals(link) ? null : { seq, reason: 'head-differs' }
}
