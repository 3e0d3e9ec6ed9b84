import fc from 'fast-check'
import { expect, it } from 'vitest'
import { base64Of, bytesOf } from '../../../../renderer/ipc/base64.ts'

it('brings every byte back, also beyond one slice', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(bytesOf(base64Of(bytes))).toEqual(bytes)
    }),
  )
  const large = new Uint8Array(100_000).map((_none, index) => index % 251)
  expect(bytesOf(base64Of(large))).toEqual(large)
})
