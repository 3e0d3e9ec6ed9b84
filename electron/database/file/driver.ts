// The package ships no usable types for its ES import.
/// <reference path="./betterSqlite3.d.ts" />
import Driver from 'better-sqlite3-multiple-ciphers'

/** The SQLite driver as TypeORM is given it. */
export const sqliteDriver: typeof Driver = Driver

/** The driver's open database. */
export type Handle = Driver.Database

/** A prepared statement of the driver. */
export type Statement = Driver.Statement<unknown[]>

/** The ciphers a keyring may name: AEGIS-256 needs AES instructions to be fast; ChaCha20 is for processors without them. */
export const cipherNames = ['aegis', 'chacha20'] as const

/** The name of a cipher. */
export type CipherName = (typeof cipherNames)[number]

/** Names the cipher and hands over the database key without it ever being text: the driver takes it from a buffer that is zeroed after. */
export function keyHandle(handle: Handle, cipher: CipherName, dek: Uint8Array): void {
  handle.pragma(`cipher='${cipher}'`)
  const raw = rawKey(dek)
  try {
    handle.key(raw)
  } finally {
    raw.fill(0)
  }
}

/** `raw:` and the key in hexadecimal, written byte by byte so that no string of it exists. */
function rawKey(dek: Uint8Array): Buffer {
  if (dek.length !== 32) throw new Error('a database key has 32 bytes')
  const prefix = 'raw:'
  const raw = Buffer.alloc(prefix.length + 64)
  raw.write(prefix, 'latin1')
  const digit = (value: number) => (value < 10 ? 48 + value : 87 + value)
  dek.forEach((byte, index) => {
    raw[prefix.length + index * 2] = digit(byte >> 4)
    raw[prefix.length + index * 2 + 1] = digit(byte & 15)
  })
  return raw
}
