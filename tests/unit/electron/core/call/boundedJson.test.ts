import { describe, expect, it } from 'vitest'
import { maxCallBytes } from '../../../../../electron/call/wire.ts'
import { parseCall } from '../../../../../electron/core/call/boundedJson.ts'

const nested = (levels: number): unknown => (levels === 0 ? 1 : { a: nested(levels - 1) })
const call = (input: unknown) => JSON.stringify({ name: 'x.y', input })

describe('a call', () => {
  it('is read when it is a name and an input within eight levels', () => {
    expect(parseCall(call(nested(8)))).toEqual({ name: 'x.y', input: nested(8) })
  })

  it.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a missing name', '{"input":{}}'],
    ['a foreign key', '{"name":"x.y","input":{},"also":1}'],
    ['a name that is no text', '{"name":7,"input":{}}'],
    ['nine levels', call(nested(9))],
    ['nine levels of lists', `{"name":"x.y","input":${'['.repeat(9)}${']'.repeat(9)}}`],
    ['a prototype', '{"name":"x.y","input":{"__proto__":{"a":1}}}'],
    ['a constructor', '{"name":"x.y","input":{"a":{"constructor":1}}}'],
    ['a hundred thousand levels', `{"name":"x.y","input":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
  ])('is refused with %s', (_, text) => {
    expect(() => parseCall(text)).toThrow(expect.objectContaining({ code: 'invalid-input' }))
  })

  it('is refused above 1 MiB, counted in bytes', () => {
    const frame = Buffer.byteLength(call(''))
    expect(parseCall(call('a'.repeat(maxCallBytes - frame))).name).toBe('x.y')
    for (const text of ['a'.repeat(maxCallBytes - frame + 1), '字'.repeat(maxCallBytes / 3)])
      expect(() => parseCall(call(text))).toThrow(expect.objectContaining({ code: 'file-too-large' }))
  })
})
