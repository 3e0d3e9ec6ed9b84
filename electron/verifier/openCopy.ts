import { createDecipheriv, scryptSync, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { type CipherName, keyHandle, sqliteDriver } from '../database/file/driver.ts'
import { hmac } from './bytes.ts'

/** What cannot be read; the message is for a person. */
export class Unreadable extends Error {}

type Of<K extends string, T> = Readonly<Record<K, T>>
type Kdf = Of<'N' | 'r' | 'p', number> & Of<'salt', string>
type Person = Of<'loginName' | 'nonce' | 'wrapped' | 'tag', string> & Of<'kdf', Kdf>
type Named = Of<'storeId' | 'checksum' | 'mac', string> & Of<'format' | 'revision', number>
type Keyring = Named & Of<'people', readonly Person[]> & Of<'cipher', Of<'name', CipherName>>

/** A value's JSON with its fields in the order of their names. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`
}

const damaged = (cause?: unknown) =>
  new Unreadable('密钥文件（keyring.json）缺失、已损坏或被改动，无法核验。', { cause })

/** How a store is opened. */
export type Access = Readonly<{ storeId: string; cipher: CipherName; revision: number; dek: Buffer }>

/** The database key of a copied store as this person's password opens it, proved by the MAC of the keyring; throws `Unreadable`. */
export function unlock(folder: string, loginName: string, password: string): Access {
  const { checksum: _, mac, ...content } = readKeyring(path.join(folder, 'keyring.json'))
  const person = content.people.find((one) => one.loginName === loginName)
  const { N, r, p, salt } = person?.kdf ?? { N: 2 ** 17, r: 8, p: 1, salt: '' }
  if (!(N >= 2 ** 17 && N <= 2 ** 21 && r >= 8 && r <= 32 && p >= 1 && p <= 16)) throw damaged()
  const typed = Buffer.from(password.normalize('NFC'), 'utf8')
  const key = scryptSync(typed, Buffer.from(salt, 'hex'), 32, { N, r, p, maxmem: 256 * N * r })
  const dek = person === undefined ? null : unwrap(content.storeId, person, key)
  if (dek === null) throw new Unreadable('用户名或密码不正确，请核对后重新输入。')
  const macKey = hmac(dek, Buffer.from('cqw.keyring.mac'))
  if (hmac(macKey, Buffer.from(canonical(content))).toString('hex') !== mac) throw damaged()
  return { storeId: content.storeId, cipher: content.cipher.name, revision: content.revision, dek }
}

function unwrap(storeId: string, { nonce, wrapped, tag, ...person }: Person, key: Buffer): Buffer | null {
  const context = Buffer.from(canonical({ use: 'cqw.keyring.wrap', suite: 1, storeId, ...person }))
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'))
  decipher.setAAD(context).setAuthTag(Buffer.from(tag, 'hex'))
  try {
    return Buffer.concat([decipher.update(Buffer.from(wrapped, 'hex')), decipher.final()])
  } catch {
    return null
  }
}

function readKeyring(file: string): Keyring {
  try {
    const keyring = JSON.parse(fs.readFileSync(file, 'utf8')) as Keyring
    if (!/^(aegis|chacha20)[12]$/.test(keyring.cipher.name + keyring.format)) throw new Error('not ours')
    return { ...keyring, people: [...keyring.people] }
  } catch (error) {
    throw damaged(error)
  }
}

/** Opens a copied store; `dek` is overwritten. Throws `Unreadable` for whatever cannot be opened. */
export function openCopy(folder: string, { storeId, cipher, revision, dek }: Access) {
  const file = path.join(folder, 'workstation.db')
  if (!fs.existsSync(file)) throw new Unreadable('找不到数据库文件（workstation.db），无法核验。')
  const db = new sqliteDriver(file)
  try {
    keyHandle(db, cipher, dek)
    db.exec('PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON')
    const named = db.prepare("SELECT value FROM store_facts WHERE name = 'store-id'").pluck().get()
    if (named !== storeId) throw new Error('another store')
    const keys = db.prepare('SELECT value, counter FROM keys WHERE name = ?')
    const row = (name: string) => keys.get(name) as { readonly value: Buffer; readonly counter: number }
    if (['link', 'row', 'head', 'seal'].some((name) => row(name).value.length !== 32))
      throw new Error('no key')
    return { db, storeId, revision, sealSeq: () => row('seal').counter, key: (of: string) => row(of).value }
  } catch (cause) {
    db.close()
    throw new Unreadable('数据库文件已损坏、为空、不属于这份密钥或版本不认识，无法核验。', { cause })
  } finally {
    dek.fill(0)
  }
}

/** The newest head record whose MAC stands; null when neither does. */
export function recordedHead(
  folder: string,
  headKey: Buffer,
): { readonly seq: number; readonly link: Buffer } | null {
  const records = ['a', 'b'].flatMap((slot) => {
    const file = path.join(folder, 'heads', slot)
    const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0)
    if (bytes.length !== 128 || bytes.toString('latin1', 0, 8) !== 'CQWHEAD1') return []
    if (!timingSafeEqual(hmac(headKey, bytes.subarray(0, 96)), bytes.subarray(96))) return []
    return [
      {
        count: bytes.readBigUInt64BE(8),
        seq: Number(bytes.readBigUInt64BE(16)),
        link: bytes.subarray(32, 64),
      },
    ]
  })
  return records.sort((left, right) => Number(right.count - left.count))[0] ?? null
}
