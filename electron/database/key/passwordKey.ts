import { randomBytes, scrypt } from 'node:crypto'
import { type PersonEntry, scryptFloor } from './keyringContent.ts'

/** Parameters for a new password: today's cost and a fresh salt. */
export function newKdf(): PersonEntry['kdf'] {
  return { name: 'scrypt', ...scryptFloor, salt: randomBytes(32).toString('hex') }
}

/** The key of a password; takes a good part of a second and 128 MiB by intent. Zero it after use. */
export function passwordKey(password: string, kdf: PersonEntry['kdf']): Promise<Buffer> {
  const { N, r, p } = kdf
  const typed = Buffer.from(password.normalize('NFC'), 'utf8')
  return new Promise((resolve, reject) => {
    scrypt(typed, Buffer.from(kdf.salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => {
      typed.fill(0)
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
