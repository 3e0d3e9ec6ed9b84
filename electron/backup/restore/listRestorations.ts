import type { Handler } from '../../call/handler.ts'
import { isAdoptionOpen, numbersOf } from './restorationRepository.ts'
import { restorationTable } from './restorationTable.ts'

/** The restores of this store, newest first, with what each lost. */
export const listRestorations: Handler<'backups.restorations'> = (_, { read }) =>
  read((tx) => ({
    restorations: tx
      .where(restorationTable, {}, { orderBy: 'id', descending: true })
      .map(({ id, kind, source, restoredAt, backupAt, lostFrom, lostTo, lostEntries, lostActs }) => ({
        id,
        kind,
        source,
        restoredAt,
        backupAt,
        lostFrom,
        lostTo,
        lostEntries,
        lostActs: [...lostActs],
        numbers: [...numbersOf(tx, id)],
      })),
    isAdoptionOpen: isAdoptionOpen(tx),
  }))
