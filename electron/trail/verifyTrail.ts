import type { TrailBreak, TrailHead } from '../../shared/audit/entry.ts'
import { errorCode } from '../database/file/faults.ts'
import { chainStart, type MacKey } from '../database/key/hashChain.ts'
import { checkEntry } from './checkEntry.ts'
import type { EntryReader, StoredEntry } from './storedEntry.ts'
import { atOnce } from './walks.ts'

/** The first place where the trail does not stand. */
export interface TrailBreach {
  readonly seq: number
  readonly reason: TrailBreak
  readonly row?: string
}

/** How far a walk has come, and what it found. */
export interface WalkResult {
  readonly head: TrailHead
  readonly breach: TrailBreach | null
}

/** Where a walk begins and what it tells as it goes. */
export interface Walk {
  readonly reader: EntryReader
  readonly linkKey: MacKey
  /** The last entry that is taken as given; sequence 0 for the whole trail. */
  readonly after: TrailHead
  onEntry?(entry: StoredEntry): void
}

/** The head before the first entry. */
export const trailStart: TrailHead = { seq: 0, link: chainStart }

/** Walks the trail one page per step; between the steps others may work. Returns at the first breach. */
export function* walkTrail(walk: Walk): Generator<number, WalkResult> {
  let head = walk.after
  while (true) {
    const page = pageOrDamage(() => walk.reader.page(head.seq + 1))
    if (page === pageDamaged)
      return { head, breach: { seq: head.seq + 1, reason: 'page-damaged', row: 'audit_entries' } }
    if (page.length === 0) return { head, breach: null }
    for (const entry of page) {
      const reason = checkEntry(entry, {
        seq: head.seq + 1,
        previous: head.link,
        linkKey: walk.linkKey,
        isErased: walk.reader.isErased,
      })
      if (reason !== null) return { head, breach: { seq: head.seq + 1, reason } }
      walk.onEntry?.(entry)
      head = { seq: entry.seq, link: entry.link }
    }
    yield head.seq
  }
}

/** Stands for pages of the database that could not be read. */
export const pageDamaged = Symbol('page-damaged')

/** What a read answers, or `pageDamaged` when SQLite says that what it read is no page of this database. */
export function pageOrDamage<T>(read: () => T): T | typeof pageDamaged {
  try {
    return read()
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(errorCode(error) ?? '')) return pageDamaged
    throw error
  }
}

/** Runs a walk to its end at once. */
export function walkAtOnce(walk: Walk): WalkResult {
  return atOnce(walkTrail(walk))
}

/** What the end of the trail must agree with: the head that was recorded outside the database. */
export function checkEnd(found: TrailHead, recorded: TrailHead): TrailBreach | null {
  if (found.seq === 0) return { seq: 1, reason: 'empty' }
  if (found.seq < recorded.seq) return { seq: found.seq + 1, reason: 'tail-missing' }
  const isSame = found.seq > recorded.seq || Buffer.from(found.link).equals(recorded.link)
  return isSame ? null : { seq: found.seq, reason: 'head-differs' }
}
