import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { canonicalJson } from '../row/canonicalJson.ts'
import { type KeyringContent, KeyringFile, type PersonEntry, type WrappedKey } from './keyringContent.ts'

const authenticator = (dek: Uint8Array, word: string, text: string) => {
  const key = createHmac('sha256', dek).update(word).digest()
  const result = createHmac('sha256', key).update(text).digest('hex')
  key.fill(0)
  return result
}

const same = (left: string, right: string) =>
  timingSafeEqual(Buffer.from(left, 'hex'), Buffer.from(right, 'hex'))

/** The key check value of a database key. */
export function keyCheckOf(dek: Uint8Array): string {
  return authenticator(dek, 'cqw.keyring.check', 'cqw')
}

/** The file's text: content, a checksum that finds accidents, and a MAC that finds hands. */
export function encodeKeyring(content: KeyringContent, dek: Uint8Array): string {
  const text = canonicalJson(content)
  const file = {
    ...content,
    checksum: createHash('sha256').update(text).digest('hex'),
    mac: authenticator(dek, 'cqw.keyring.mac', text),
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

/** A keyring whose checksum stands; its MAC can be checked once the database key is known. */
export interface DecodedKeyring {
  readonly content: KeyringContent
  /** True when this database key made the file as it is. */
  isGenuine(dek: Uint8Array): boolean
}

/** Reads the file's text; null when it is damaged, of another format, or weaker than the floor. */
export function decodeKeyring(text: string): DecodedKeyring | null {
  const parsed = KeyringFile.safeParse(jsonOrNull(text))
  if (!parsed.success) return null
  const { checksum, mac, ...content } = parsed.data
  const canonical = canonicalJson(content)
  if (!same(createHash('sha256').update(canonical).digest('hex'), checksum)) return null
  return {
    content,
    isGenuine: (dek) =>
      same(authenticator(dek, 'cqw.keyring.mac', canonical), mac) && same(keyCheckOf(dek), content.keyCheck),
  }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Unwrapped = Omit<PersonEntry, keyof WrappedKey>

/** What a wrapped key is bound to: it opens only in this store, for this person, at this cost, with this second factor or none. */
function wrapContext(storeId: string, person: Unwrapped): Buffer {
  return Buffer.from(canonicalJson({ use: 'cqw.keyring.wrap', suite: 1, storeId, ...person }))
}

/** Wraps the database key under a person's password key. */
export function wrapKey(
  storeId: string,
  person: Unwrapped,
  keys: { readonly passwordKey: Uint8Array; readonly dek: Uint8Array },
): PersonEntry {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keys.passwordKey, nonce).setAAD(wrapContext(storeId, person))
  const wrapped = Buffer.concat([cipher.update(keys.dek), cipher.final()])
  return {
    ...person,
    nonce: nonce.toString('hex'),
    wrapped: wrapped.toString('hex'),
    tag: cipher.getAuthTag().toString('hex'),
  }
}

/** The database key, or null when this password key does not open the entry. */
export function unwrapKey(storeId: string, entry: PersonEntry, passwordKey: Uint8Array): Buffer | null {
  const { nonce, wrapped, tag, ...person } = entry
  const decipher = createDecipheriv('aes-256-gcm', passwordKey, Buffer.from(nonce, 'hex'))
    .setAAD(wrapContext(storeId, person))
    .setAuthTag(Buffer.from(tag, 'hex'))
  const dek = decipher.update(Buffer.from(wrapped, 'hex'))
  try {
    decipher.final()
    return dek
  } catch {
    dek.fill(0)
    return null
  }
}
