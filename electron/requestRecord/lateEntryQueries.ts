import { lateWords } from '../../shared/request/lateEntry.ts'
import type { Reading } from '../database/row/transaction.ts'
import { lateEntryTable } from './lateEntryTable.ts'

/** True where something of an incoming letter was entered later, as SQL: what a figure counts apart. */
export const isLateRequestSql = (letter: string) =>
  `EXISTS (SELECT 1 FROM late_entries e WHERE e.request_id = ${letter}.id)`

/** True where something of an incoming letter, or of one of ours, was done on paper and entered later. */
export function isLateEntered(
  tx: Reading,
  of: { readonly requestId: number } | { readonly replyId: number },
): boolean {
  return tx.count(lateEntryTable, of) > 0
}

/** What of an incoming letter (its own acts alone) or of one of ours was entered later, as a register tells it; empty without. */
export function lateRemark(
  tx: Reading,
  of: { readonly requestId: number; readonly replyId: null } | { readonly replyId: number },
): string {
  return tx
    .where(lateEntryTable, of)
    .map((entry) => `应急补录：${lateWords(entry)}`)
    .join('；')
}
