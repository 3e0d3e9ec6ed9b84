import type { TrailVerdict } from '../../shared/audit/entry.ts'
import type { Handle } from '../database/file/driver.ts'
import { storageFault } from '../database/file/faults.ts'
import { assertKnownSchema, pageProblems, readOnly } from '../database/file/openDatabase.ts'
import { openFault } from '../database/file/openFault.ts'
import { storeFolder } from '../database/file/storeFolder.ts'
import { readHead } from '../database/key/headRecords.ts'
import { assertCurrentKeyring } from '../database/key/keyring.ts'
import { loadKeys, type StoreKeys } from '../database/key/keys.ts'
import { migrations } from '../database/migrations/index.ts'
import { verifyStore } from '../trail/verifyStore.ts'
import { atOnce } from '../trail/walks.ts'
import { checkBeforeOpen } from './checkBeforeOpen.ts'
import { knownRevision } from './keyringRevision.ts'
import { readFact } from './storeFacts.ts'

/** What a whole look at a closed store found. */
export interface Inspected {
  readonly storeId: string
  readonly schemaNumber: number
  readonly verdict: TrailVerdict
  /** SQLite's own words about damaged pages; empty when all stand. */
  readonly pageProblems: readonly string[]
}

/** Looks through a closed store without writing: files, schema, every page, the whole trail and all rows. */
export function inspectStore(dataFolder: string, dek: Uint8Array): Inspected {
  return lookInto(dataFolder, dek, () => undefined)
}

/** The same, and what `look` sees in it; `look` is asked only where everything stands, and answers null otherwise. */
export function lookInto<T>(
  dataFolder: string,
  dek: Uint8Array,
  look: (handle: Handle, keys: StoreKeys) => T,
): Inspected & { readonly seen: T | null } {
  const folder = storeFolder(dataFolder)
  try {
    const keyring = checkBeforeOpen(folder, dek)
    return readOnly({ folder, cipher: keyring.cipher.name, dek }, (handle) => {
      const schemaNumber = assertKnownSchema(handle, migrations)
      const storeId = readFact(handle, 'store-id') ?? ''
      if (storeId !== keyring.storeId) throw openFault('database-foreign')
      assertCurrentKeyring(keyring, knownRevision(handle))
      const keys = loadKeys(handle)
      keys.seal.key.fill(0)
      const recorded = readHead(folder.heads, keys.head)
      if (recorded === null) throw openFault('trail-behind-head', new Error('no head record stands'))
      const problems = pageProblems(handle)
      const parts = { handle, linkKey: keys.link, rowKey: keys.row, recordedHead: () => recorded }
      const verdict = atOnce(verifyStore(parts))
      const seen = verdict.ok && problems.length === 0 ? look(handle, keys) : null
      return { storeId, schemaNumber, pageProblems: problems, verdict, seen }
    })
  } catch (error) {
    throw storageFault(error)
  }
}
