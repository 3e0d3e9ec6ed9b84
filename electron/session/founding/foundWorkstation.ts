import type { Clock } from '../../call/clock.ts'
import { seedStandardAnswers } from '../../consultation/answerMoves.ts'
import { chooseCipher } from '../../database/file/chooseCipher.ts'
import type { KeyringPerson } from '../../database/key/keyring.ts'
import type { Table } from '../../database/row/table.ts'
import type { Writing } from '../../database/row/transaction.ts'
import { seedDictionary } from '../../listType/listTypeMoves.ts'
import { saveSetting } from '../../setting/settingMoves.ts'
import { createStore } from '../../store/createStore.ts'
import { readBootId } from '../../trail/readBootId.ts'
import { seedDirectory } from '../../unit/unitMoves.ts'
import { addHuman } from '../../userRecord/humanMoves.ts'
import { userTable } from '../../userRecord/userTable.ts'
import type { CeremonyHarvest, ShownOnce } from './ceremonyRoom.ts'
import { writeMachineSign } from './machineSign.ts'

/** Where and when the workstation is founded. */
export interface FoundingPlace {
  readonly dataFolder: string
  readonly clock: Clock
  readonly tables: readonly Table[]
}

/**
 * Founds the store with its first people and settings: prepared aside, put in place in one step, so that a crash at any
 * moment leaves either nothing or everything. Returns what is shown once: the seal root as hexadecimal text, and the fingerprint of the key for checks outside.
 */
export async function foundWorkstation(
  { dataFolder, clock, tables }: FoundingPlace,
  { centre, people }: CeremonyHarvest,
): Promise<ShownOnce> {
  const founding = await createStore({
    dataFolder,
    tables,
    now: clock.now,
    bootId: readBootId(),
    cipher: chooseCipher(),
  })
  const sealRoot = founding.sealRoot.toString('hex')
  const exportFingerprint = founding.store.exportKey()?.fingerprint ?? ''
  let holders: readonly KeyringPerson[]
  try {
    holders = founding.store.transact({ userId: 0, name: '首次启用' }, (tx) => {
      const at = clock.now().toISOString()
      saveSetting(tx, 'centre.identity', { value: centre, at, by: '首次启用' })
      tx.record({ act: 'system.initialised', object: 'workstation', detail: { centre } })
      seedDirectory(tx)
      seedStandardAnswers(tx)
      seedDictionary(tx)
      return people.map((person) => ({ ...person, userId: addPerson(tx, person, at) }))
    })
  } catch (error) {
    await founding.abandon()
    throw error
  }
  await founding.finish(holders)
  writeMachineSign(dataFolder, {
    centreShortName: centre.shortName,
    machineName: centre.machineName,
    people: [],
  })
  return { sealRoot, exportFingerprint }
}

function addPerson(tx: Writing, person: CeremonyHarvest['people'][number], at: string): number {
  const { name, loginName, roles } = person
  const human = addHuman(tx, { name, department: '', staffNumber: '', distinction: null })
  const row = tx.insert(userTable, {
    loginName,
    name,
    roles,
    active: true,
    passwordChangedAt: at,
    passwordGiven: false,
    humanId: human.id,
  })
  tx.record({ act: 'user.created', object: `user:${row.id}`, detail: { name, loginName, roles } })
  return row.id
}
