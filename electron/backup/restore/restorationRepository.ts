import type { UsedNumbers } from '../../../shared/backup/restoration.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { usedNumberTable } from './restorationTable.ts'

/** The numbers that a restore found on paper. */
export function numbersOf(tx: Reading, restorationId: number): readonly UsedNumbers[] {
  return tx.where(usedNumberTable, { restorationId }).map(({ series, numberYear, fromSerial, toSerial }) => ({
    series,
    year: numberYear,
    from: fromSerial,
    to: toSerial,
  }))
}

/** True while a store was taken over by another machine and two administrators have not settled it. The trail says so: it cannot be wiped. */
export function isAdoptionOpen(tx: Reading): boolean {
  const [last] = tx.select<{ act: string }>(
    `SELECT act FROM audit_entries
     WHERE object >= 'store:' AND object < 'store;' AND act IN ('store.adopted', 'store.adoptionSettled')
     ORDER BY seq DESC LIMIT 1`,
  )
  return last?.act === 'store.adopted'
}
