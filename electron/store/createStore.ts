import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CipherName } from '../database/file/driver.ts'
import { createDatabase } from '../database/file/openDatabase.ts'
import { storeFolder, storePieces } from '../database/file/storeFolder.ts'
import { createExportKey } from '../database/key/exportKey.ts'
import { chainStart } from '../database/key/hashChain.ts'
import { createHeads } from '../database/key/headRecords.ts'
import { createKeyring, type KeyringPerson } from '../database/key/keyring.ts'
import { createKeys, loadKeys } from '../database/key/keys.ts'
import type { Migration } from '../database/migrations/migration.ts'
import { databaseStart } from './checkBeforeOpen.ts'
import { installStaged, stagingFolder } from './installStore.ts'
import { assembleStore, type Store, type StoreOptions } from './store.ts'
import { writeFact } from './storeFacts.ts'

/** A store that is being founded: nothing of it is in the data folder's own place before `finish`. */
export interface Founding {
  /** The open new store: the ceremony writes people and settings into it. */
  readonly store: Store
  /** Shown once to the auditor and kept nowhere (security 30); zeroed by `finish` and `abandon`. */
  readonly sealRoot: Buffer
  /** The database key; zeroed by `finish` and `abandon`. */
  readonly dek: Buffer
  /** Closes the store, writes the keyring for these people and puts everything in place in one step. */
  finish(people: readonly KeyringPerson[]): Promise<void>
  /** Closes and leaves no trace. */
  abandon(): Promise<void>
}

/** What founding a store takes; `cipher` says what this processor does well. */
export interface FoundingOptions extends Omit<StoreOptions, 'dek'> {
  readonly cipher: CipherName
  readonly known?: readonly Migration[]
}

/** True when the data folder holds no piece of a store, so that the first-run ceremony is due. */
export function isUnfounded(dataFolder: string): boolean {
  return storePieces.every((piece) => !fs.existsSync(path.join(dataFolder, piece)))
}

/** Begins a new store in a staging folder. Throws when the data folder holds one. */
export async function createStore(options: FoundingOptions): Promise<Founding> {
  const { dataFolder, cipher } = options
  if (!isUnfounded(dataFolder)) throw new Error('there is a store already')
  const folder = storeFolder(stagingFolder(dataFolder))
  fs.mkdirSync(folder.attachments)
  const dek = randomBytes(32)
  const storeId = randomBytes(16).toString('hex')
  const database = await createDatabase({ ...options, folder, dek })
  const { handle } = database
  const sealRoot = createKeys(handle)
  writeFact(handle, 'store-id', storeId)
  writeFact(handle, 'keyring-revision', '1')
  writeFact(handle, 'export-key', createExportKey(handle))
  writeFact(handle, 'machine-id', randomBytes(16).toString('hex'))
  const keys = loadKeys(handle)
  createHeads(folder.heads, { seq: 0, link: chainStart }, keys.head)
  const store = assembleStore(database, folder, options)
  const close = async () => {
    await store.close()
    sealRoot.fill(0)
  }
  return {
    store,
    sealRoot,
    dek,
    finish: async (people) => {
      await close()
      const made = { storeId, cipher, databaseStart: databaseStart(folder.database) }
      await createKeyring(folder.root, made, { dek, people })
      installStaged(dataFolder, dek)
      dek.fill(0)
    },
    abandon: async () => {
      await close()
      dek.fill(0)
      fs.rmSync(folder.root, { recursive: true, force: true })
    },
  }
}
