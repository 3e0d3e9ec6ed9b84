import { createHash } from 'node:crypto'
import type { Handle } from '../database/file/driver.ts'
import type { MacKey } from '../database/key/hashChain.ts'
import type { HeadRecord } from '../database/key/headRecords.ts'
import { type ListedRow, listedRowBytes, listedRows } from '../database/row/rowList.ts'
import { tableNumber } from '../database/row/rowMac.ts'
import { checkEntry } from './checkEntry.ts'
import { entryReader } from './storedEntry.ts'

/**
 * The tables that decide who may do what, and by which rules. A table may be added while it has no rows; one that has rows
 * already would make every store look changed. A table that a store does not have yet counts as empty.
 */
export const controlTables: readonly string[] = [
  'authorities',
  'calendar_years',
  'humans',
  'list_types',
  'policies',
  'settings',
  'used_numbers',
  'users',
  'wordings',
]

/** What stands for the digest in an entry's list of rows: the number of no table. */
export const controlNumber = tableNumber('cqw.control')

/** SHA-256 over identity, version and MAC of every control row and over the facts of the store (docs/architecture/audit.md). */
export function controlDigest(handle: Handle): Buffer {
  const digest = createHash('sha256').update('cqw.control')
  const exists = handle.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
  for (const table of controlTables) {
    if (exists.get(table) === undefined) continue
    const rows = handle.prepare(`SELECT id, version, row_mac FROM "${table}" ORDER BY id`).raw()
    for (const [id, version, mac] of rows.all() as [number, number, Buffer][])
      digest.update(`\n${table}:${id}:${version}:${mac.toString('hex')}`)
  }
  const facts = handle.prepare('SELECT name, value FROM store_facts ORDER BY name').raw()
  for (const [name, value] of facts.all() as [string, string][]) digest.update(`\n${name}=${value}`)
  return digest.digest()
}

/** The digest as an entry lists it: its first sixteen bytes. */
export function controlRow(digest: Buffer): ListedRow {
  return { table: controlNumber, id: 1, version: 1, digest: digest.subarray(0, 16) }
}

/** What the control rows should be, and whether they are. */
export interface ControlStanding {
  readonly actual: Buffer
  readonly isBreached: boolean
}

/**
 * Compares the control rows with the last entry that changed one of them and with the head record, whichever is newer, however long ago
 * that was: one old page gives no role back. True for a store that has neither, from before there was a digest.
 */
export function controlStanding(handle: Handle, linkKey: MacKey, recorded: HeadRecord): ControlStanding {
  const actual = controlDigest(handle)
  const last = lastControl(handle, linkKey)
  if (last === 'forged') return { actual, isBreached: true }
  if (last !== null && !last.digest.equals(actual.subarray(0, 16))) return { actual, isBreached: true }
  // A head one act behind its store knows the rows of before that act.
  const isHeadOlder = last !== null && last.seq > recorded.seq
  const isBreached = recorded.control !== null && !isHeadOlder && !recorded.control.equals(actual)
  return { actual, isBreached }
}

function lastControl(handle: Handle, linkKey: MacKey): { seq: number; digest: Buffer } | 'forged' | null {
  const mark = Buffer.alloc(4)
  mark.writeUInt32BE(controlNumber)
  const seq = handle
    .prepare('SELECT seq FROM audit_entries WHERE substr(rows, -32, 4) = ? ORDER BY seq DESC LIMIT 1')
    .pluck()
    .get(mark)
  if (typeof seq !== 'number') return null
  const reader = entryReader(handle)
  const entry = reader.page(seq)[0]
  if (entry === undefined) return 'forged'
  const reason = checkEntry(entry, { seq, previous: entry.previous, linkKey, isErased: reader.isErased })
  const listed = listedRows(entry.rows.subarray(-listedRowBytes))[0]
  return reason === null && listed !== undefined ? { seq, digest: Buffer.from(listed.digest) } : 'forged'
}
