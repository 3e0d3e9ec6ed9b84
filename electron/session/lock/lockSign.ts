import type { LockPerson } from '../../../shared/session/model.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { settingOf } from '../../setting/settingRepository.ts'
import type { Store } from '../../store/store.ts'
import { writeMachineSign } from '../founding/machineSign.ts'
import type { SessionParts } from '../sessionHost.ts'
import { countedPeople, namedPeople } from './lockPeople.ts'

function writeSign(tx: Reading, dataFolder: string, people: readonly LockPerson[]): void {
  const { shortName, machineName } = settingOf(tx, 'centre.identity')
  writeMachineSign(dataFolder, { centreShortName: shortName, machineName, people: [...people] })
}

/** What the lock page shows after a start that nobody locked in order: the names alone. */
export function signWithNames(store: Store, dataFolder: string): void {
  store.read((tx) => writeSign(tx, dataFolder, namedPeople(tx)))
}

/** What the lock page shows once this person has left: also how much waits for whom. A sign that cannot be written never keeps the machine open. */
export function signWithCounts(store: Store, leaver: number, parts: SessionParts): void {
  const { dataFolder, waitingFor, clock, log } = parts
  if (waitingFor === undefined) return
  try {
    const look = { waitingFor, leaver, monotonicMs: clock.monotonicMs }
    store.read((tx) => writeSign(tx, dataFolder, countedPeople(tx, look)))
  } catch (error) {
    log.error('the lock page could not be written', { error })
  }
}
