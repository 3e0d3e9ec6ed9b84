import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createUploadStore } from '../../../../electron/upload/uploadStore.ts'

const world = () => {
  const at = { ms: 0 }
  return { at, store: createUploadStore(() => at.ms) }
}
const bytes = Buffer.from('来文名单'.repeat(100))

describe('an upload', () => {
  it('arrives in pieces and is taken once, with its digest', () => {
    const { store } = world()
    const id = store.begin('名单.xlsx', bytes.length)
    expect(store.append(id, { offset: 0, bytes: bytes.subarray(0, 500) })).toBe(500)
    expect(store.append(id, { offset: 500, bytes: bytes.subarray(500) })).toBe(bytes.length)
    const { sha256 } = store.finish(id)
    expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(store.peek(id).fileName).toBe('名单.xlsx')
    expect(Buffer.from(store.take(id).bytes)).toEqual(bytes)
    expect(() => store.take(id)).toThrow(expect.objectContaining({ code: 'not-found' }))
  })

  it.each([
    ['a gap', 10],
    ['an overlap', -1],
  ])('refuses %s between pieces', (_, shift) => {
    const { store } = world()
    const id = store.begin('a', bytes.length)
    store.append(id, { offset: 0, bytes: bytes.subarray(0, 100) })
    const piece = { offset: 100 + shift, bytes: bytes.subarray(100, 200) }
    expect(() => store.append(id, piece)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })

  it('refuses more than was announced, and finishing with less', () => {
    const { store } = world()
    const id = store.begin('a', 10)
    expect(() => store.append(id, { offset: 0, bytes: bytes.subarray(0, 11) })).toThrow()
    store.append(id, { offset: 0, bytes: bytes.subarray(0, 9) })
    expect(() => store.finish(id)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
    expect(() => store.take(id)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })

  it('is bounded in size and number, and forgotten after half an hour', () => {
    const { store, at } = world()
    expect(() => store.begin('a', 20 * 1024 * 1024 + 1)).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    )
    const ids = Array.from({ length: 10 }, () => store.begin('a', 1))
    expect(() => store.begin('a', 1)).toThrow(expect.objectContaining({ code: 'throttled' }))
    at.ms = 30 * 60_000 + 1
    store.begin('b', 1)
    expect(() => store.append(ids[0] ?? '', { offset: 0, bytes: Buffer.from('x') })).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})
