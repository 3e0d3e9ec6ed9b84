import type { RestoreDoors } from '../call/sessionService.ts'
import { openStore } from '../store/store.ts'
import { readBootId } from '../trail/readBootId.ts'
import { type Gate, provePassword } from './enterSession.ts'
import { saveJournalAnchor } from './journal/journalMoves.ts'

/** What a restore may do at this gate; only while nobody is logged in and nobody can log in. */
export function restoreDoors(gate: Gate): RestoreDoors {
  const { dataFolder, clock, tables, journal } = gate
  const openStaged = (folder: string, dek: Uint8Array) =>
    openStore({ dataFolder: folder, dek, tables, now: clock.now, bootId: readBootId() })
  return {
    openStaged,
    openForeignKeyring: (folder, credentials) => provePassword({ ...gate, dataFolder: folder }, credentials),
    adoptRestored: async (dek) => {
      const store = await openStaged(dataFolder, dek)
      const next = journal.nextEpoch(null)
      try {
        store.sideWrite((tx) => saveJournalAnchor(tx, next.anchor))
      } finally {
        await store.close()
      }
      next.commit()
    },
  }
}
