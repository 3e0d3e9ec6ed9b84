import { createHash, createPublicKey, verify } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { attack } from '../../support/storeFiles.ts'
import { openTestWorld, type TestWorld } from '../../support/testDatabase.ts'

let world: TestWorld
beforeEach(async () => {
  world = await openTestWorld()
})
afterEach(() => world.close())

const message = Buffer.from('{"format":"example"}')
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** As somebody outside would do it who has nothing but the raw public key (RFC 8410). */
function holds(publicKey: string, signature: Uint8Array, bytes = message): boolean {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), Buffer.from(publicKey, 'hex')])
  return verify(null, bytes, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}

/** The first 80 bits of the key's SHA-256, five at a time. */
function fingerprint(publicKey: string): string {
  const bits = [...createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest()]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
  return (bits.slice(0, 80).match(/.{5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five, 2)])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')
}

describe('the pair for checks outside', () => {
  it('signs what anybody can check with the public key alone, and stays the same', async () => {
    const key = world.store.exportKey()
    const signature = world.store.signForOutside(message)
    expect(signature).toHaveLength(64)
    expect(holds(key?.publicKey ?? '', signature)).toBe(true)
    expect(holds(key?.publicKey ?? '', signature, Buffer.from('{"format":"other"}'))).toBe(false)
    expect(key?.fingerprint).toBe(fingerprint(key?.publicKey ?? ''))
    const store = await world.reopen()
    expect(store.exportKey()).toEqual(key)
    expect(holds(key?.publicKey ?? '', store.signForOutside(message))).toBe(true)
  })

  it('is not made anew where it was taken away', async () => {
    await world.closeStore()
    attack(world, (handle) => {
      handle.exec("DELETE FROM keys WHERE name = 'export'")
    })
    await world.reopen()
    expect(() => world.store.exportKey()).toThrow(/与登记的不符/)
    expect(() => world.store.signForOutside(message)).toThrow(/与登记的不符/)
  })

  it('is shut when another one was put in its place', async () => {
    await world.closeStore()
    attack(world, (handle) => {
      handle.prepare("UPDATE keys SET value = ? WHERE name = 'export'").run(Buffer.alloc(32, 7))
    })
    await world.reopen()
    expect(() => world.store.signForOutside(message)).toThrow(/与登记的不符/)
  })
})
