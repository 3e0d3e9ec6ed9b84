import fs from 'node:fs'
import { insertCandidate } from '../../electron/candidateRecord/candidateMoves.ts'
import { keyHandle, sqliteDriver } from '../../electron/database/file/driver.ts'
import { setProfile } from '../../electron/database/file/profile.ts'
import { storeFolder } from '../../electron/database/file/storeFolder.ts'
import { type HeadWriter, openHeads, readHead } from '../../electron/database/key/headRecords.ts'
import { loadKeys } from '../../electron/database/key/keys.ts'
import type { AuditTrail } from '../../electron/database/row/entryTrail.ts'
import { preparedStatements } from '../../electron/database/row/statements.ts'
import { createDoors, type Doors } from '../../electron/database/row/transact.ts'
import { createAuditTrail } from '../../electron/trail/auditTrail.ts'
import { entryReader } from '../../electron/trail/storedEntry.ts'
import { inventedPerson } from './inventedPersons.ts'
import { type StoreAtRest, storeWithPersons } from './largeStore.ts'
import { type Bench, interleaved, ratioRow, timed } from './rounds.ts'

const rounds = 60
const actsPerRound = 15
const actor = { userId: 1, name: '甲乔' }

/** What the trail costs: a person stored with name index, without an entry, with it, and with the head record flushed beside the database. */
export const bench: Bench = {
  name: '一次保存：留痕与校验头的代价',
  run: async () => {
    const store = await storeWithPersons(1000)
    const { close, ...doors } = openThreeDoors(store)
    let ordinal = 1000
    const acts = (door: Doors) => () =>
      timed(() => {
        for (let act = 0; act < actsPerRound; act += 1)
          door.transact(actor, (tx) => {
            const person = insertCandidate(tx, inventedPerson({ ordinal, requestId: 1, rosterId: 1 }))
            ordinal += 1
            tx.record({
              act: 'candidate.keyed',
              object: `candidate:${person.id}`,
              reason: '盖章纸件第 3 行',
              detail: { before: { idNumber: person.idInFile }, after: { idNumber: person.idNumber } },
            })
          })
      })
    const times = await interleaved(rounds, {
      bare: acts(doors.bare),
      entry: acts(doors.entry),
      head: acts(doors.head),
    })
    close()
    fs.rmSync(store.dataFolder, { recursive: true, force: true })
    return {
      rows: [
        ratioRow(`${actsPerRound} 次保存，含留痕`, { measured: times.entry, floor: times.bare }, 1.3),
        ratioRow(
          `${actsPerRound} 次保存，含留痕和库外校验头`,
          { measured: times.head, floor: times.bare },
          2.3,
        ),
      ],
    }
  },
}

/** The store's own doors three times over one connection: without trail and head, without head, and whole. */
function openThreeDoors({ dataFolder, dek }: StoreAtRest) {
  const files = storeFolder(dataFolder)
  const handle = new sqliteDriver(files.database)
  keyHandle(handle, 'aegis', dek)
  setProfile(handle)
  const keys = loadKeys(handle)
  const recorded = readHead(files.heads, keys.head)
  if (recorded === null) throw new Error('the store has no head record')
  const statements = preparedStatements(handle)
  const seq = entryReader(handle).last()
  const trail = createAuditTrail(statements, keys, { seq, link: entryReader(handle).link(seq) })
  const heads = openHeads(files.heads, recorded, keys.head)
  const noHeads: HeadWriter = {
    write: () => undefined,
    markMs: () => 0,
    setMark: () => undefined,
    control: () => null,
    setControl: () => undefined,
    close: () => undefined,
  }
  const noTrail: AuditTrail = { head: trail.head, append: () => trail.head(), settle: () => undefined }
  const shared = { handle, statements, rowKey: keys.row, bootId: 'bench', now: () => new Date() }
  return {
    bare: createDoors({ ...shared, trail: noTrail, heads: noHeads }),
    entry: createDoors({ ...shared, trail, heads: noHeads }),
    head: createDoors({ ...shared, trail, heads }),
    close: () => {
      handle.close()
      heads.close()
    },
  }
}
