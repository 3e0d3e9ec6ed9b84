import { entryFormat, entrySuite, type TrailBreak } from '../../shared/audit/entry.ts'
import { commitmentOf, digest, entryBytes, linkOf, type MacKey } from '../database/key/hashChain.ts'
import { listedRowBytes } from '../database/row/rowList.ts'
import type { StoredEntry } from './storedEntry.ts'

/** What an entry is checked against. */
export interface EntryExpectation {
  readonly seq: number
  readonly previous: Uint8Array
  readonly linkKey: MacKey
  isErased(seq: number): boolean
}

/** Why this entry does not stand where it stands, or null when it does. */
export function checkEntry(entry: StoredEntry, expected: EntryExpectation): TrailBreak | null {
  if (entry.seq !== expected.seq) return 'missing'
  if (entry.format !== entryFormat || entry.suite !== entrySuite) return 'unknown-format'
  if (!entry.previous.equals(expected.previous)) return 'previous-changed'
  if (!linkOf(expected.linkKey, entryBytes(entry), entry.seal).equals(entry.link)) return 'content-changed'
  return checkRows(entry) ?? checkBody(entry, expected)
}

function checkRows({ rows, rowsDigest }: StoredEntry): TrailBreak | null {
  if (rows.length === 0) return rowsDigest.length === 0 ? null : 'rows-changed'
  const isWhole = rows.length % listedRowBytes === 0
  return isWhole && digest(rows).equals(rowsDigest) ? null : 'rows-changed'
}

function checkBody(entry: StoredEntry, expected: EntryExpectation): TrailBreak | null {
  if (entry.commitment.length === 0) return entry.body === null ? null : 'body-changed'
  if (entry.body === null) return expected.isErased(entry.seq) ? null : 'body-missing'
  return commitmentOf(entry.body.salt, entry.body.text).equals(entry.commitment) ? null : 'body-changed'
}
