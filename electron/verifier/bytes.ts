import { createHmac, hash } from 'node:crypto'

// The notation of docs/architecture/audit.md, written anew: one fault in shared code would spoil program and verifier alike.

/** `i64`: eight bytes, big-endian; what is no whole number comes out as another one, so that its MAC differs. */
export function i64(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeBigInt64BE(BigInt(Number.isFinite(value) ? Math.trunc(value) : 0))
  return bytes
}

/** `bytes` and `text`: four bytes of length, then the bytes or the UTF-8. */
export function lengthAnd(value: Uint8Array | string): Buffer {
  const bytes = Buffer.from(value)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** H: SHA-256. */
export const sha256 = (...parts: Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

/** MAC: HMAC-SHA-256. */
export const hmac = (key: Uint8Array, ...parts: Uint8Array[]): Buffer =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest()
