import { createHash } from 'node:crypto'
import { AppError } from '../../../shared/errors.ts'
import { readPlainFile } from '../../machine/plainFile.ts'
import type { CipherName } from '../file/driver.ts'
import { exchangeFile, type FollowUp, replaceFile } from '../file/durableFile.ts'
import { storeFolder } from '../file/storeFolder.ts'
import {
  asCurrent,
  type CurrentKeyring,
  type KeyringContent,
  type PersonEntry,
  unusedFields,
} from './keyringContent.ts'
import {
  type DecodedKeyring,
  decodeKeyring,
  encodeKeyring,
  keyCheckOf,
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

const staleKeyring = () =>
  new AppError(
    'keyring-damaged',
    '密钥文件（keyring.json）被换回了旧版本，程序没有采用它。请报告安全管理员，由系统管理员放回原来的密钥文件，或用最近一次备份恢复。',
  )

/** A keyring older than the revision that the store knows was put back by somebody: throws `keyring-damaged` with a sentence of its own. */
export function assertCurrentKeyring(keyring: { readonly revision: number }, knownRevision: number): void {
  if (keyring.revision < knownRevision) throw staleKeyring()
}

const needsFactor = () =>
  new AppError(
    'forbidden',
    '这个账号除口令外还须插入登记的密钥介质才能登录，本版本不能读取密钥介质。请用登记时的程序版本登录。',
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
  /** Which keyring let the person in; the store says whether it is the present one. */
  readonly revision: number
}

/**
 * Opens the keyring with a person's password. Faults `wrong-password` (the same for an unknown name, after the same
 * work), `forbidden` for an entry that asks for a second factor, `keyring-damaged`, `keyring-missing`. Changes nothing on the disk.
 */
export async function unlockKeyring(
  dataFolder: string,
  loginName: string,
  password: string,
): Promise<Unlocked> {
  const keyring = readKeyring(dataFolder)
  const { people, storeId, revision } = asCurrent(keyring.content)
  const entry = people.find((person) => person.loginName === loginName)
  if (entry?.factor !== undefined) throw needsFactor()
  const key = await passwordKey(password, entry?.kdf ?? decoyKdf(storeId, loginName))
  const dek = entry === undefined ? null : unwrapKey(storeId, entry, key)
  key.fill(0)
  if (entry === undefined || dek === null) throw wrongPassword()
  if (!keyring.isGenuine(dek)) {
    dek.fill(0)
    throw damagedKeyring()
  }
  return { userId: entry.userId, dek, revision }
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
    format: 2,
    suite: 1,
    revision: 1,
    storeId: store.storeId,
    cipher: { name: store.cipher, key: 'raw-256', pageSize: 4096 },
    databaseStart: store.databaseStart,
    keyCheck: keyCheckOf(access.dek),
    people,
    ...unusedFields,
  })
}

function writeKeyring(dataFolder: string, dek: Uint8Array, content: CurrentKeyring): void {
  replaceFile(storeFolder(dataFolder).keyring, encoded(content, dek))
}

function encoded(content: CurrentKeyring, dek: Uint8Array): Buffer {
  const names = new Set(content.people.map((person) => person.loginName))
  if (names.size !== content.people.length) throw new AppError('conflict', '登录名已被使用，请换一个登录名。')
  return Buffer.from(encodeKeyring(content, dek))
}

/** A change of the keyring. */
export type KeyringChange =
  | { readonly kind: 'put'; readonly person: KeyringPerson }
  | { readonly kind: 'remove'; readonly userId: number }

/** What a change came to. */
export interface ChangedKeyring {
  readonly revision: number
  /** True when the change put the keyring into the present format. */
  readonly isUpgraded: boolean
}

/** A change whose slow part is done: what is left happens at once, over the keyring as it is by then. */
export interface PreparedChange {
  /**
   * Puts the new keyring in place and lets its revision be recorded; where that came to nothing, the keyring is as it was. `knownRevision` is the
   * newest that the store knows. Faults `keyring-damaged` when an older keyring lies there, `conflict` when the person's entry was changed meanwhile.
   */
  commit(knownRevision: number, followUp: (after: ChangedKeyring) => FollowUp): void
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
  const { storeId, people } = readGenuineKeyring(dataFolder, dek)
  const userId = change.kind === 'put' ? change.person.userId : change.userId
  const seen = entryText(people, userId)
  const entry = change.kind === 'put' ? await entryFor(storeId, change.person, dek) : null
  return preparedChange(dataFolder, dek, (before) => {
    if (entryText(before, userId) !== seen) throw changedMeanwhile()
    const kept = before.filter((person) => person.userId !== userId)
    const after = entry === null ? kept : [...kept, entry]
    if (after.length === 0) throw new AppError('conflict', '至少要保留一人能够打开数据库，请先登记另一人。')
    return after
  })
}

/** Puts a keyring of the first format into the present one; nobody's entry changes. */
export function prepareKeyringUpgrade(dataFolder: string, dek: Uint8Array): PreparedChange {
  return preparedChange(dataFolder, dek, (people) => people)
}

const changedMeanwhile = () =>
  new AppError(
    'conflict',
    '办理期间这个账号的口令或登录资格已被另行更改，本次更改没有生效。请核对后重新办理。',
  )

/** The entry of a person as it lies in the keyring: a change that was made over another one shall not undo it. */
const entryText = (people: readonly PersonEntry[], userId: number) =>
  JSON.stringify(people.find((person) => person.userId === userId) ?? null)

function preparedChange(
  dataFolder: string,
  dek: Uint8Array,
  changed: (people: readonly PersonEntry[]) => readonly PersonEntry[],
): PreparedChange {
  return {
    commit: (knownRevision, followUp) => {
      const before = readGenuineKeyring(dataFolder, dek)
      assertCurrentKeyring(before, knownRevision)
      const revision = before.revision + 1
      const after = { ...asCurrent(before), revision, people: [...changed(before.people)] }
      const outcome = { revision, isUpgraded: before.format === 1 }
      exchangeFile(storeFolder(dataFolder).keyring, encoded(after, dek), followUp(outcome))
    },
  }
}
