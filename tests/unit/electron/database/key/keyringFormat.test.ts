import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  decodeKeyring,
  encodeKeyring,
  type KeyringContent,
  keyCheckOf,
  scryptFloor,
  unwrapKey,
  wrapKey,
} from '../../../../../electron/database/key/keyringFormat.ts'

const dek = randomBytes(32)
const passwordKey = randomBytes(32)
const storeId = 'ab'.repeat(16)
const kdf = { name: 'scrypt' as const, ...scryptFloor, salt: 'cd'.repeat(32) }
const entry = wrapKey(storeId, { userId: 1, loginName: 'tester', kdf }, { passwordKey, dek })
const content: KeyringContent = {
  format: 1,
  suite: 1,
  revision: 1,
  storeId,
  cipher: { name: 'aegis', key: 'raw-256', pageSize: 4096 },
  databaseStart: '01'.repeat(16),
  keyCheck: keyCheckOf(dek),
  people: [entry],
}

describe('the keyring', () => {
  it('comes back as written and is genuine only under its own key', () => {
    const decoded = decodeKeyring(encodeKeyring(content, dek))

    expect(decoded?.content).toEqual(content)
    expect(decoded?.isGenuine(dek)).toBe(true)
    expect(decoded?.isGenuine(randomBytes(32))).toBe(false)
  })

  it('notices every changed character that means something', () => {
    const text = encodeKeyring(content, dek)
    let unnoticed = 0
    for (let at = 0; at < text.length; at += 1) {
      if (/\s/.test(text[at] ?? '')) continue
      const changed = text.slice(0, at) + (text[at] === '0' ? '1' : '0') + text.slice(at + 1)
      if (decodeKeyring(changed)?.isGenuine(dek) === true) unnoticed += 1
    }
    expect(unnoticed).toBe(0)
  })

  it.each([
    ['fewer rounds', { N: 2 ** 10 }],
    ['a smaller block', { r: 1 }],
    ['another function', { name: 'pbkdf2' }],
  ])('refuses %s even when the whole file is signed', (_, weaker) => {
    const weak = { ...content, people: [{ ...entry, kdf: { ...kdf, ...weaker } }] } as KeyringContent

    expect(decodeKeyring(encodeKeyring(weak, dek))).toBeNull()
  })

  it('holds no key in the clear', () => {
    expect(encodeKeyring(content, dek)).not.toContain(dek.toString('hex'))
  })

  it('opens an entry only for its person, in its store, with its key', () => {
    expect(unwrapKey(storeId, entry, passwordKey)?.equals(dek)).toBe(true)
    expect(unwrapKey(storeId, entry, randomBytes(32))).toBeNull()
    expect(unwrapKey('00'.repeat(16), entry, passwordKey)).toBeNull()
    expect(unwrapKey(storeId, { ...entry, userId: 2 }, passwordKey)).toBeNull()
    expect(unwrapKey(storeId, { ...entry, loginName: 'other' }, passwordKey)).toBeNull()
  })
})
