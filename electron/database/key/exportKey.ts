import { createHash, createPrivateKey, createPublicKey, randomBytes, sign } from 'node:crypto'
import { crockfordCode } from '../../../shared/audit/crockford.ts'
import type { Handle } from '../file/driver.ts'

/** What of the store's Ed25519 pair may be known outside. */
export interface ExportKey {
  /** The raw public key, 32 bytes as 64 hexadecimal digits. */
  readonly publicKey: string
  /** What stands on paper: the first 80 bits of the key's SHA-256 as `XXXX-XXXX-XXXX-XXXX`. */
  readonly fingerprint: string
}

/** An Ed25519 private key as PKCS #8: this, then the 32 bytes of the seed (RFC 8410). */
const seedPrefix = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Makes the pair of a store that has none; inside the caller's transaction. Returns the raw public key as hexadecimal digits. */
export function createExportKey(handle: Handle): string {
  const seed = randomBytes(32)
  handle.prepare("INSERT INTO keys (name, value, counter) VALUES ('export', ?, 0)").run(seed)
  seed.fill(0)
  return publicPart(handle) ?? ''
}

/** The public half as the stored seed gives it; null where there is none. */
export function publicPart(handle: Handle): string | null {
  const privateKey = privatePart(handle)
  if (privateKey === null) return null
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('hex')
}

/** Signs bytes so that anybody who has the public key can check them: Ed25519, 64 bytes. Null where the store has no pair. */
export function signWithExportKey(handle: Handle, bytes: Uint8Array): Buffer | null {
  const privateKey = privatePart(handle)
  return privateKey === null ? null : sign(null, bytes, privateKey)
}

/** The fingerprint of a raw public key. */
export function fingerprintOf(publicKey: string): string {
  return crockfordCode(createHash('sha256').update(Buffer.from(publicKey, 'hex')).digest())
}

/** The seed is in memory for the length of one call only. */
function privatePart(handle: Handle) {
  const seed = handle.prepare("SELECT value FROM keys WHERE name = 'export'").pluck().get()
  if (!(seed instanceof Uint8Array) || seed.length !== 32) return null
  const der = Buffer.concat([seedPrefix, seed])
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  } finally {
    der.fill(0)
    seed.fill(0)
  }
}
