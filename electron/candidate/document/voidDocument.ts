import type { Handler } from '../../call/handler.ts'
import { candidateTable } from '../../candidateRecord/candidateTable.ts'
import { candidateRow } from '../candidateView.ts'
import { closeOpenEntry, waitingDocumentEntry } from './documentEntry.ts'

/** Takes back a first entry that the paper does not bear out, or that is no longer wanted; it stays on record. */
export const voidDocument: Handler<'candidates.voidDocument'> = ({ candidateId, reason }, { transact }) =>
  transact((tx) => {
    const candidate = tx.get(candidateTable, candidateId, '这名人员')
    waitingDocumentEntry(tx, candidateId)
    closeOpenEntry(tx, candidateId, reason)
    return candidateRow(tx, candidate)
  })
