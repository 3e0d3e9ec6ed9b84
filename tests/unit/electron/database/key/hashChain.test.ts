import { createHash, createHmac, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  type ChainedStatement,
  commitmentOf,
  entryBytes,
  linkOf,
  mac,
  macKey,
  nextSealKey,
  sealOf,
} from '../../../../../electron/database/key/hashChain.ts'

const entry: ChainedStatement = {
  seq: 7,
  format: 1,
  suite: 1,
  actorId: 3,
  actorName: '测试甲',
  at: '2026-11-20T01:00:00.000Z',
  monotoneUs: 1,
  bootId: 'b',
  act: 'unit.added',
  object: 'unit:1',
  result: 'done',
  commitment: Buffer.alloc(0),
  rowsDigest: Buffer.alloc(32, 2),
  previous: Buffer.alloc(32, 1),
}

describe('the hash chain', () => {
  it('has exactly the bytes that docs/architecture/audit.md names', () => {
    const text = (value: string) => Buffer.concat([u32(Buffer.byteLength(value)), Buffer.from(value)])
    const u32 = (value: number) => Buffer.from([0, 0, 0, value])
    const i64 = (value: number) => Buffer.from([0, 0, 0, 0, 0, 0, 0, value])
    const expected = Buffer.concat([
      text('cqw.audit.entry'),
      i64(7),
      i64(1),
      i64(1),
      i64(3),
      text('测试甲'),
      text('2026-11-20T01:00:00.000Z'),
      i64(1),
      text('b'),
      text('unit.added'),
      text('unit:1'),
      text('done'),
      u32(0),
      u32(32),
      Buffer.alloc(32, 2),
      u32(32),
      Buffer.alloc(32, 1),
    ])

    expect(Buffer.from(entryBytes(entry)).equals(expected)).toBe(true)
  })

  it("computes the same HMAC as node's own, for every length", () => {
    const key = randomBytes(32)
    for (const length of [0, 1, 63, 64, 65, 200, 8192, 100_000]) {
      const bytes = randomBytes(length)
      expect(mac(macKey(key), bytes)).toEqual(createHmac('sha256', key).update(bytes).digest())
    }
  })

  it('links over the seal and seals over the bytes', () => {
    const key = Buffer.alloc(32, 9)
    const bytes = Buffer.from(entryBytes(entry))
    const seal = sealOf(key, bytes)

    expect(seal).toEqual(createHmac('sha256', key).update(bytes).digest())
    expect(linkOf(macKey(key), bytes, seal)).toEqual(
      createHmac('sha256', key).update(bytes).update(seal).digest(),
    )
  })

  it('steps the seal key and commits by plain SHA-256', () => {
    const key = Buffer.alloc(32, 4)
    const sha = (...parts: readonly (string | Buffer)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()

    expect(nextSealKey(key)).toEqual(sha('cqw.audit.seal.next', key))
    expect(commitmentOf(key, '{"reason":"补正"}')).toEqual(sha(key, '{"reason":"补正"}'))
  })
})
