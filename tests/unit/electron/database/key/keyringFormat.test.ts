import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  asCurrent,
  type CurrentKeyring,
  type KeyringContent,
  scryptFloor,
  unusedFields,
} from '../../../../../electron/database/key/keyringContent.ts'
import {
  decodeKeyring,
  encodeKeyring,
  keyCheckOf,
  unwrapKey,
  wrapKey,
} from '../../../../../electron/database/key/keyringFormat.ts'

const dek = randomBytes(32)
const passwordKey = randomBytes(32)
const storeId = 'ab'.repeat(16)
const kdf = { name: 'scrypt' as const, ...scryptFloor, salt: 'cd'.repeat(32) }
const entry = wrapKey(storeId, { userId: 1, loginName: 'tester', kdf }, { passwordKey, dek })
const first: KeyringContent = {
  format: 1,
  suite: 1,
  revision: 1,
  storeId,
  cipher: { name: 'aegis', key: 'raw-256', pageSize: 4096 },
  databaseStart: '01'.repeat(16),
  keyCheck: keyCheckOf(dek),
  people: [entry],
}
const content: CurrentKeyring = { ...first, format: 2, ...unusedFields }
const wrapped = { nonce: 'ab'.repeat(12), wrapped: 'cd'.repeat(32), tag: 'ef'.repeat(16) }
const check = '12'.repeat(32)
const factor = { kind: 'medium' as const, id: '34'.repeat(16), check }
/** Every field that something later needs, in use. */
const filled: CurrentKeyring = {
  ...content,
  people: [wrapKey(storeId, { userId: 1, loginName: 'tester', kdf, factor }, { passwordKey, dek })],
  keyNumber: 3,
  nextKey: { ...wrapped, number: 4, keyCheck: check },
  recovery: {
    ...wrapped,
    edition: 2,
    threshold: 2,
    secretCheck: check,
    holders: [1, 2, 3].map((number) => ({ number, userId: number, shareCheck: '56'.repeat(8) })),
  },
  backupKey: { ...wrapped, number: 1, keyCheck: check },
}

describe('the keyring', () => {
  it.each([
    ['of the first format', first],
    ['of the present format', content],
    ['with every field in use', filled],
  ] as const)('%s comes back as written and is genuine only under its own key', (_, content) => {
    const decoded = decodeKeyring(encodeKeyring(content, dek))

    expect(decoded?.content).toEqual(content)
    expect(decoded?.isGenuine(dek)).toBe(true)
    expect(decoded?.isGenuine(randomBytes(32))).toBe(false)
  })

  it('notices every changed character that means something', () => {
    const text = encodeKeyring(filled, dek)
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

  it('does not open an entry from which its second factor was taken, nor one to which another was put', () => {
    const [bound] = filled.people
    if (bound === undefined) throw new Error('nobody')
    const { factor: _, ...bare } = bound
    expect(unwrapKey(storeId, bound, passwordKey)?.equals(dek)).toBe(true)
    expect(unwrapKey(storeId, bare, passwordKey)).toBeNull()
    expect(
      unwrapKey(storeId, { ...bound, factor: { ...factor, id: '00'.repeat(16) } }, passwordKey),
    ).toBeNull()
    expect(unwrapKey(storeId, { ...entry, factor }, passwordKey)).toBeNull()
  })

  it('takes a keyring of the first format into the present one and leaves every entry as it is', () => {
    const upgraded = asCurrent(first)
    expect(upgraded).toEqual(content)
    expect(unwrapKey(storeId, upgraded.people[0] ?? entry, passwordKey)?.equals(dek)).toBe(true)
    expect(asCurrent(filled)).toBe(filled)
  })

  it.each([
    ['of a later format', { format: 3 }],
    ['of the first format with a field of the second', { format: 1 }],
    ['with a field that nobody knows', { extra: 1 }],
    ['without one of the fields', { recovery: undefined }],
  ])('refuses a keyring %s', (_, other) => {
    expect(decodeKeyring(encodeKeyring({ ...content, ...other } as KeyringContent, dek))).toBeNull()
  })
})
