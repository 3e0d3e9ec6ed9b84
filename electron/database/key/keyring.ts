import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import { readPlainFile } from '../../machine/plainFile.ts'
import type { CipherName } from '../file/driver.ts'
import { exchangeFile, type FollowUp, replaceFile } from '../file/durableFile.ts'
import { storeFolder } from '../file/storeFolder.ts'
import {
  type DecodedKeyring,
  decodeKeyring,
  encodeKeyring,
  type KeyringContent,
  keyCheckOf,
  type PersonEntry,
  unwrapKey,
  wrapKey,
} from './keyringFormat.ts'
import { newKdf, passwordKey } from './passwordKey.ts'

/** A person who shall be able to open the database. */
export interface KeyringPerson {
  readonly userId: number
  readonly loginName: string
  readonly password: string
}

const damagedKeyring = () =>
  new AppError(
    'keyring-damaged',
    '密钥文件（keyring.json）已损坏或被改动，程序没有改动任何文件。请不要移动数据文件夹，由系统管理员用最近一次备份恢复。',
  )

const wrongPassword = () => new AppError('wrong-password', '用户名或密码不正确，请核对后重新输入。')

/** Reads the keyring of a data folder; faults `keyring-missing`, `keyring-damaged`. */
export function readKeyring(dataFolder: string): DecodedKeyring {
  const file = storeFolder(dataFolder).keyring
  const text = keyringText(file)
  if (text === undefined)
    throw new AppError(
      'keyring-missing',
      '找不到密钥文件（keyring.json），数据库无法打开。请检查数据文件夹是否完整，由系统管理员用最近一次备份恢复。',
    )
  const keyring = decodeKeyring(text)
  if (keyring === null) throw damagedKeyring()
  return keyring
}

function keyringText(file: string): string | undefined {
  try {
    return readPlainFile(file, 2_000_000)?.toString('utf8')
  } catch (error) {
    throw error instanceof AppError ? damagedKeyring() : error
  }
}

/** Reads the keyring and proves that this database key made it. */
export function readGenuineKeyring(dataFolder: string, dek: Uint8Array): KeyringContent {
  const keyring = readKeyring(dataFolder)
  if (!keyring.isGenuine(dek)) throw damagedKeyring()
  return keyring.content
}

/** Who opened the database, and its key. Zero the key when it is no longer needed. */
export interface Unlocked {
  readonly userId: number
  readonly dek: Buffer
}

/**
 * Opens the keyring with a person's password. Faults `wrong-password` (the same for an unknown name, after the same
 * work), `keyring-damaged`, `keyring-missing`. Changes nothing on the disk.
 */
export async function unlockKeyring(
  dataFolder: string,
  loginName: string,
  password: string,
): Promise<Unlocked> {
  const keyring = readKeyring(dataFolder)
  const { people, storeId } = keyring.content
  const entry = people.find((person) => person.loginName === loginName)
  const key = await passwordKey(password, entry?.kdf ?? decoyKdf(storeId, loginName))
  const dek = entry === undefined ? null : unwrapKey(storeId, entry, key)
  key.fill(0)
  if (entry === undefined || dek === null) throw wrongPassword()
  if (!keyring.isGenuine(dek)) {
    dek.fill(0)
    throw damagedKeyring()
  }
  return { userId: entry.userId, dek }
}

/** The cost of an unknown name: the same as that of a known one. */
function decoyKdf(storeId: string, loginName: string): PersonEntry['kdf'] {
  return { ...newKdf(), salt: createHash('sha256').update(`${storeId} ${loginName}`).digest('hex') }
}

/** Wraps the database key for a person. */
async function entryFor(storeId: string, person: KeyringPerson, dek: Uint8Array): Promise<PersonEntry> {
  const kdf = newKdf()
  const key = await passwordKey(person.password, kdf)
  const { userId, loginName } = person
  const entry = wrapKey(storeId, { userId, loginName, kdf }, { passwordKey: key, dek })
  key.fill(0)
  return entry
}

/** Writes the first keyring of a store. */
export async function createKeyring(
  dataFolder: string,
  store: { readonly storeId: string; readonly cipher: CipherName; readonly databaseStart: string },
  access: { readonly dek: Uint8Array; readonly people: readonly KeyringPerson[] },
): Promise<void> {
  const people: PersonEntry[] = []
  for (const person of access.people) people.push(await entryFor(store.storeId, person, access.dek))
  writeKeyring(dataFolder, access.dek, {
    format: 1,
    suite: 1,
    revision: 1,
    storeId: store.storeId,
    cipher: { name: store.cipher, key: 'raw-256', pageSize: 4096 },
    databaseStart: store.databaseStart,
    keyCheck: keyCheckOf(access.dek),
    people,
  })
}

function writeKeyring(dataFolder: string, dek: Uint8Array, content: KeyringContent): void {
  replaceFile(storeFolder(dataFolder).keyring, encoded(content, dek))
}

function encoded(content: KeyringContent, dek: Uint8Array): Buffer {
  const names = new Set(content.people.map((person) => person.loginName))
  if (names.size !== content.people.length) throw new AppError('conflict', '登录名已被使用，请换一个登录名。')
  return Buffer.from(encodeKeyring(content, dek))
}

/** A change of the keyring. */
export type KeyringChange =
  | { readonly kind: 'put'; readonly person: KeyringPerson }
  | { readonly kind: 'remove'; readonly userId: number }

/** A change whose slow part is done: what is left happens at once, over the keyring as it is by then. */
export interface PreparedChange {
  /** Puts the new keyring in place and lets its revision be recorded; where that came to nothing, the keyring is as it was. */
  commit(followUp: (revision: number) => FollowUp): void
}

/**
 * Adds a person, gives a known one a new password or login name, or takes one out. The wait of the password key comes first, so that no
 * other change can come between reading the keyring and writing it. The caller asks between the two whether it still may.
 */
export async function prepareKeyringChange(
  dataFolder: string,
  dek: Uint8Array,
  change: KeyringChange,
): Promise<PreparedChange> {
  const { storeId } = readGenuineKeyring(dataFolder, dek)
  const entry = change.kind === 'put' ? await entryFor(storeId, change.person, dek) : null
  const userId = change.kind === 'put' ? change.person.userId : change.userId
  return {
    commit: (followUp) => {
      const before = readGenuineKeyring(dataFolder, dek)
      const kept = before.people.filter((person) => person.userId !== userId)
      const people = entry === null ? kept : [...kept, entry]
      if (people.length === 0)
        throw new AppError('conflict', '至少要保留一人能够打开数据库，请先登记另一人。')
      const after = { ...before, revision: before.revision + 1, people }
      exchangeFile(storeFolder(dataFolder).keyring, encoded(after, dek), followUp(after.revision))
    },
  }
}
