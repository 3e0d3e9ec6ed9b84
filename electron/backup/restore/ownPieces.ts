import fs from 'node:fs'
import { AppError } from '../../../shared/errors.ts'
import { readOnly } from '../../database/file/openDatabase.ts'
import { storeFolder, storePieces } from '../../database/file/storeFolder.ts'
import { claimedHead, readHead } from '../../database/key/headRecords.ts'
import { readGenuineKeyring, readKeyring } from '../../database/key/keyring.ts'
import { loadKeys } from '../../database/key/keys.ts'
import { databaseStart } from '../../store/checkBeforeOpen.ts'

/** What one piece in the data folder says of whose it is. */
type Says = 'own' | 'foreign' | 'nothing'

const foreign = () =>
  new AppError(
    'database-foreign',
    '本机数据文件夹里的数据与这份备份不属于同一台专机，或无法确认属于同一台，不能恢复到这里。请换用本机自己的备份；确要在本机使用这份备份的，由系统管理员会同安全管理员把数据文件夹整个移走保存，再恢复。',
  )

/**
 * Whether the data folder holds nothing of a store (`empty`), or more pieces of the store of this proved backup than of another
 * (`own`). A piece that is damaged says nothing. Fault `database-foreign` otherwise.
 */
export function whoseFolder(dataFolder: string, backupFolder: string, dek: Uint8Array): 'empty' | 'own' {
  const place = storeFolder(dataFolder)
  const present = storePieces.filter(
    (piece) => fs.lstatSync(`${place.root}/${piece}`, { throwIfNoEntry: false }) !== undefined,
  )
  if (present.length === 0) return 'empty'
  const keyring = readGenuineKeyring(backupFolder, dek)
  const { headKey, attachments } = readOnly(
    { folder: storeFolder(backupFolder), cipher: keyring.cipher.name, dek },
    (handle) => {
      const keys = loadKeys(handle)
      keys.seal.key.fill(0)
      const names = handle.prepare('SELECT storage_name FROM attachments').pluck().all() as string[]
      return { headKey: keys.head, attachments: new Set(names) }
    },
  )
  const said = [
    ofKeyring(dataFolder, keyring.storeId),
    ofDatabase(place.database, keyring.databaseStart),
    quietly(() => {
      if (claimedHead(place.heads) === null) return 'nothing'
      return readHead(place.heads, headKey) === null ? 'foreign' : 'own'
    }),
    quietly(() =>
      fs.readdirSync(place.attachments).some((name) => attachments.has(name)) ? 'own' : 'nothing',
    ),
  ]
  const count = (wanted: Says) => said.filter((says) => says === wanted).length
  if (count('own') > count('foreign')) return 'own'
  throw foreign()
}

const ofKeyring = (dataFolder: string, storeId: string): Says =>
  quietly(() => (readKeyring(dataFolder).content.storeId === storeId ? 'own' : 'foreign'))

/** A database begins with its salt: that of another store differs. */
const ofDatabase = (file: string, start: string): Says =>
  quietly(() => {
    if ((fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0) return 'nothing'
    return databaseStart(file) === start ? 'own' : 'foreign'
  })

/** What is missing, damaged or no plain file says nothing. */
function quietly(ask: () => Says): Says {
  try {
    return ask()
  } catch {
    return 'nothing'
  }
}
