import { registerSigns } from '../../shared/documentNumber/registerNumber.ts'
import { AppError } from '../../shared/errors.ts'
import type { LateEntryRow } from '../../shared/request/lateEntry.ts'
import { approvalTable } from '../approval/approvalTable.ts'
import { filePiece } from '../call/filePiece.ts'
import type { Handler } from '../call/handler.ts'
import type { RowOf } from '../database/row/table.ts'
import type { Reading } from '../database/row/transaction.ts'
import { replyTable } from '../replyRecord/replyTable.ts'
import { lateEntryTable } from '../requestRecord/lateEntryTable.ts'
import { requestNames } from '../requestRecord/requestHeadQueries.ts'
import { isOneHuman } from '../userRecord/humanRepository.ts'
import { userNameOf } from '../userRecord/userRepository.ts'
import { LatePayload } from './enterLateAct.ts'

/** 应急补录 that wait, then those that stand, the newest first; no personal data, so no entry is left. */
export const listLateEntries: Handler<'emergency.lateEntries'> = ({ offset, limit }, { read, actor }) =>
  read((tx) => {
    const waiting = tx
      .where(approvalTable, { kind: 'enterLate', state: 'open' })
      .map((row) => waitingRow(tx, row, actor.userId))
    const standing = tx
      .where(lateEntryTable, {}, { orderBy: 'id', descending: true })
      .map((row) => standingRow(tx, row))
    const rows = [...waiting, ...standing]
    return { rows: rows.slice(offset, offset + limit), total: rows.length }
  })

function waitingRow(tx: Reading, row: RowOf<typeof approvalTable>, userId: number): LateEntryRow {
  const { enteredBy, scanId: _, ...entry } = LatePayload.parse(row.payload)
  return {
    ...entry,
    approvalId: row.id,
    lateEntryId: null,
    number: numberOf(tx, entry),
    enteredBy: userNameOf(tx, enteredBy),
    confirmedBy: null,
    confirmedAt: null,
    mayConfirm: !isOneHuman(tx, enteredBy, userId),
  }
}

function standingRow(tx: Reading, row: RowOf<typeof lateEntryTable>): LateEntryRow {
  const { requestId, replyId, matter, doneAt, doneBy, enteredAt, confirmedAt } = row
  return {
    ...{ requestId, replyId, matter, doneAt, doneBy, enteredAt, confirmedAt },
    approvalId: null,
    lateEntryId: row.id,
    number: numberOf(tx, row),
    enteredBy: userNameOf(tx, row.enteredBy),
    confirmedBy: userNameOf(tx, row.confirmedBy),
    mayConfirm: false,
  }
}

function numberOf(
  tx: Reading,
  { requestId, replyId }: { readonly requestId: number | null; readonly replyId: number | null },
): string {
  if (replyId !== null) return tx.get(replyTable, replyId, '这份函件').documentNumber ?? ''
  return `${registerSigns.incoming}${requestNames(tx, requestId ?? 0).number}`
}

/** Hands out the scan of a 应急补录 piece by piece. Throws `not-found`. */
export const readLateScan: Handler<'emergency.readLateScan'> = (
  { approvalId, lateEntryId, offset },
  context,
) => {
  const scanId = context.read((tx) => {
    if (lateEntryId !== null) return tx.get(lateEntryTable, lateEntryId, '这项应急补录').scanId
    const row = tx.get(approvalTable, approvalId ?? 0, '这项应急补录')
    if (row.kind !== 'enterLate' || row.state !== 'open')
      throw new AppError('not-found', '这项应急补录已经办结，请刷新。')
    return LatePayload.parse(row.payload).scanId
  })
  return filePiece(context, scanId, offset)
}
