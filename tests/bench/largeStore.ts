import { insertCandidate } from '../../electron/candidateRecord/candidateMoves.ts'
import { candidateTable } from '../../electron/candidateRecord/candidateTable.ts'
import { rosterTable } from '../../electron/roster/rosterTable.ts'
import type { Store } from '../../electron/store/store.ts'
import { admittedLetter, receiptAt, workingMoment } from '../support/registrations.ts'
import { startTestWorkstation } from '../support/testWorkstation.ts'
import { copyTemplate } from '../support/workstationTemplate.ts'
import { inventedPerson } from './inventedPersons.ts'

/** A data folder and its key. */
export interface StoreAtRest {
  readonly dataFolder: string
  readonly dek: Buffer
}

/** The persons of one list in such a store. */
export const personsPerList = 200
// A machine that has been in use for a day has more entries than the login looks at.
const laterActs = 1000

/** A store with so many persons in lists of 200, all in one letter, and a thousand later acts on single persons; closed again. */
export async function storeWithPersons(persons: number): Promise<StoreAtRest> {
  const existing = await copyTemplate()
  const workstation = await startTestWorkstation({ at: workingMoment, existing })
  const registrar = workstation.as('registrar')
  const requestId = await admittedLetter(registrar, { declaredCount: 20_000 })
  const actor = { userId: registrar.userId, name: registrar.name }
  const { store } = workstation
  for (let first = 0; first < persons; first += personsPerList)
    addList(store, { requestId, first, actor, count: Math.min(personsPerList, persons - first) })
  for (let act = 0; act < laterActs; act += 1)
    store.transact(actor, (tx) => {
      const candidate = tx.get(candidateTable, 1 + ((act * 97) % persons), '这名人员')
      tx.update(candidateTable, candidate, { remarks: `第 ${act} 次` })
      tx.record({ act: 'candidate.viewed', object: `candidate:${candidate.id}` })
    })
  await store.close()
  return existing
}

interface NewList {
  readonly requestId: number
  readonly first: number
  readonly count: number
  readonly actor: { readonly userId: number; readonly name: string }
}

/** Stores a list as the import does: every person with name index and stamp, in one transaction. */
export function addList(store: Store, { requestId, first, count, actor }: NewList): void {
  store.transact(actor, (tx) => {
    const { id } = tx.insert(rosterTable, {
      requestId,
      kind: 'initial',
      source: 'typed',
      declaredCount: count,
      receivedOn: '2026-11-19',
      acceptedCount: count,
      doubtfulCount: 0,
      rejectedCount: 0,
      skipped: [],
      listFindings: [],
      committedBy: actor.userId,
      committedAt: receiptAt,
    })
    for (let ordinal = first; ordinal < first + count; ordinal += 1)
      insertCandidate(tx, inventedPerson({ ordinal, requestId, rosterId: id }))
    tx.record({ act: 'roster.committed', object: `roster:${id}` })
  })
}
