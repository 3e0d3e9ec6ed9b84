import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chainStart,
  commitmentOf,
  digest,
  entryBytes,
  linkOf,
  macKey,
  nextSealKey,
  sealOf,
} from '../../../../electron/database/key/hashChain.ts'
import { followSeals } from '../../../../electron/trail/followSeals.ts'
import type { EntryReader, StoredEntry } from '../../../../electron/trail/storedEntry.ts'
import { checkEnd, trailStart, walkAtOnce } from '../../../../electron/trail/verifyTrail.ts'

const linkKey = macKey(Buffer.alloc(32, 5))
const root = Buffer.alloc(32, 6)

const history = fc.array(
  fc.record({
    actorId: fc.nat(),
    actorName: fc.string({ unit: 'grapheme' }),
    object: fc.string(),
    body: fc.option(fc.string({ unit: 'grapheme' })),
    rows: fc.uint8Array({ maxLength: 3 }).map((bytes) => Buffer.alloc(bytes.length * 32, bytes[0] ?? 0)),
  }),
  { minLength: 1, maxLength: 12 },
)

type Act = typeof history extends fc.Arbitrary<readonly (infer A)[]> ? A : never

function chained(acts: readonly Act[], firstSealKey: Buffer = root): StoredEntry[] {
  const entries: StoredEntry[] = []
  let previous: Buffer = Buffer.from(chainStart)
  let sealKey: Buffer = firstSealKey
  for (const [index, { body, rows, ...act }] of acts.entries()) {
    const salt = Buffer.alloc(32, index)
    const said = {
      ...act,
      seq: index + 1,
      format: 1,
      suite: 1,
      at: '2026-11-20T01:00:00.000Z',
      monotoneUs: index,
      bootId: 'b',
      act: 'unit.added',
      result: 'done' as const,
      commitment: body === null ? Buffer.alloc(0) : commitmentOf(salt, body),
      rowsDigest: rows.length === 0 ? Buffer.alloc(0) : digest(rows),
      previous,
    }
    const bytes = Buffer.from(entryBytes(said))
    const seal = sealOf(sealKey, bytes)
    const link = linkOf(linkKey, bytes, seal)
    entries.push({ ...said, link, seal, rows, body: body === null ? null : { salt, text: body } })
    previous = link
    sealKey = nextSealKey(sealKey)
  }
  return entries
}

function readerOf(entries: readonly StoredEntry[], erased: readonly number[] = []): EntryReader {
  const sorted = entries.toSorted((left, right) => left.seq - right.seq)
  return {
    page: (from) => sorted.filter((entry) => entry.seq >= from).slice(0, 5),
    link: (seq) => sorted.find((entry) => entry.seq === seq)?.link ?? Buffer.alloc(0),
    last: () => sorted.at(-1)?.seq ?? 0,
    recentStart: () => 1,
    isErased: (seq) => erased.includes(seq),
  }
}

const walk = (entries: readonly StoredEntry[], erased?: readonly number[]) =>
  walkAtOnce({ reader: readerOf(entries, erased), linkKey, after: trailStart })

function sealVerdict(entries: readonly StoredEntry[], key: Uint8Array) {
  const seals = followSeals(key)
  for (const entry of entries) seals.take(entry)
  return seals.firstBad()
}

const flipped = (bytes: Buffer, at: number) => {
  const copy = Buffer.from(bytes)
  copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ (1 << (at % 8))
  return copy
}

/** Every way to change one entry that keeps its place. */
const changes: Readonly<Record<string, (entry: StoredEntry, at: number) => StoredEntry>> = {
  actorId: (entry, at) => ({ ...entry, actorId: entry.actorId + 1 + at }),
  actorName: (entry) => ({ ...entry, actorName: `${entry.actorName}\n` }),
  object: (entry) => ({ ...entry, object: `${entry.object} ` }),
  boundary: (entry) => ({
    ...entry,
    act: entry.act + entry.object.slice(0, 1),
    object: entry.object.slice(1) || '~',
  }),
  at: (entry) => ({ ...entry, at: '2026-11-19T01:00:00.000Z' }),
  monotone: (entry) => ({ ...entry, monotoneUs: entry.monotoneUs + 1 }),
  boot: (entry) => ({ ...entry, bootId: 'c' }),
  result: (entry) => ({ ...entry, result: 'failed' }),
  format: (entry) => ({ ...entry, format: 2 }),
  suite: (entry) => ({ ...entry, suite: 0 }),
  previous: (entry, at) => ({ ...entry, previous: flipped(entry.previous, at) }),
  link: (entry, at) => ({ ...entry, link: flipped(entry.link, at) }),
  seal: (entry, at) => ({ ...entry, seal: flipped(entry.seal, at) }),
  commitment: (entry, at) => ({
    ...entry,
    commitment: entry.commitment.length === 0 ? Buffer.alloc(32) : flipped(entry.commitment, at),
  }),
  rows: (entry, at) => ({
    ...entry,
    rows: entry.rows.length === 0 ? Buffer.alloc(32) : flipped(entry.rows, at),
  }),
  body: (entry) => ({ ...entry, body: entry.body === null ? { salt: Buffer.alloc(32), text: '' } : null }),
  text: (entry) => ({
    ...entry,
    body: { salt: entry.body?.salt ?? Buffer.alloc(32), text: `${entry.body?.text ?? ''}x` },
  }),
}

describe('walking the trail', () => {
  it('accepts every honest history', () => {
    fc.assert(
      fc.property(history, (acts) => {
        const entries = chained(acts)
        expect(walk(entries)).toMatchObject({ breach: null, head: { seq: acts.length } })
        expect(sealVerdict(entries, root)).toBeNull()
      }),
    )
  })

  it.each(Object.entries(changes))('finds a changed %s at exactly its entry', (_, change) => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (acts, pick, at) => {
        const entries = chained(acts)
        const index = pick % entries.length
        const victim = entries[index]
        if (victim === undefined) throw new Error('no victim')
        const forged = entries.with(index, change(victim, at))
        expect(walk(forged).breach?.seq).toBe(index + 1)
      }),
      { numRuns: 40 },
    )
  })

  it('finds deletions, swaps, duplicates and a cut tail at the first bad place', () => {
    fc.assert(
      fc.property(history, fc.nat(), fc.nat(), (acts, first, second) => {
        const entries = chained(acts)
        const [low, high] = [first % entries.length, second % entries.length].sort((a, b) => a - b) as [
          number,
          number,
        ]
        const head = { seq: entries.length, link: entries.at(-1)?.link ?? chainStart }
        const verdict = (changed: readonly StoredEntry[]) => {
          const found = walk(changed)
          return (found.breach ?? checkEnd(found.head, head))?.seq ?? null
        }
        expect(verdict(entries.toSpliced(low, 1))).toBe(low + 1)
        expect(verdict(entries.slice(0, low))).toBe(low + 1)
        expect(verdict([])).toBe(1)
        if (low === high) return
        const swapped = entries.map((entry, index) =>
          index === low
            ? { ...at(entries, high), seq: low + 1 }
            : index === high
              ? { ...at(entries, low), seq: high + 1 }
              : entry,
        )
        expect(verdict(swapped)).toBe(low + 1)
      }),
    )
  })

  it('accepts an erased body only when the erasure is on record', () => {
    const entries = chained([
      { actorId: 1, actorName: 'x', object: 'y', body: '正文', rows: Buffer.alloc(0) },
    ])
    const erased = entries.map((entry) => ({ ...entry, body: null }))

    expect(walk(erased).breach).toEqual({ seq: 1, reason: 'body-missing' })
    expect(walk(erased, [1]).breach).toBeNull()
  })

  it('fails for every other root and for another chain', () => {
    fc.assert(
      fc.property(history, fc.uint8Array({ minLength: 32, maxLength: 32 }), (acts, other) => {
        if (root.equals(other)) return
        expect(sealVerdict(chained(acts), other)).toBe(1)
        expect(sealVerdict(chained(acts, Buffer.from(other)), root)).toBe(1)
      }),
    )
  })
})

function at(entries: readonly StoredEntry[], index: number): StoredEntry {
  const entry = entries[index]
  if (entry === undefined) throw new Error('no entry')
  return entry
}
